import { readFileSync } from 'node:fs';

/** @param {string} path @returns {Record<string, unknown>} a JSON report; empty where there is none */
export function read(path) {
  try {
    return object(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** @param {unknown} value @returns {Record<string, unknown>} */
export function object(value) {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** @param {unknown} value @returns {Record<string, unknown>[]} */
export function objects(value) {
  return Array.isArray(value) ? value.map(object) : [];
}

/** @param {unknown} value */
export function number(value) {
  return typeof value === 'number' ? value : 0;
}
