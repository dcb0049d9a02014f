import { isAbsolute, relative } from 'node:path';
import { number, object, objects, read } from './report.js';

/** @typedef {{ file: string, ms: number }} FileTime what the tests of a file took, one after the other */

/**
 * @param {string} report the path of a Vitest JSON report
 * @returns {FileTime[]}
 */
export function vitestTimes(report) {
  return objects(read(report).testResults).map(({ name, startTime, endTime }) => ({
    file: relative(process.cwd(), String(name)),
    ms: number(endTime) - number(startTime),
  }));
}

/**
 * @param {string} report the path of a Playwright JSON report
 * @returns {FileTime[]}
 */
export function playwrightTimes(report) {
  const { suites, config } = read(report);
  const root = String(object(config).rootDir ?? '');
  return objects(suites).map((suite) => {
    const file = String(suite.file);
    const path = isAbsolute(file) ? file : `${root}/${file}`;
    return { file: relative(process.cwd(), path), ms: timeIn(suite) };
  });
}

/** @param {Record<string, unknown>} suite @returns {number} */
function timeIn({ suites, specs }) {
  const inner = objects(suites).map(timeIn);
  const own = objects(specs)
    .flatMap(({ tests }) => objects(tests))
    .flatMap(({ results }) => objects(results))
    .map(({ duration }) => number(duration));
  return [...inner, ...own].reduce((sum, ms) => sum + ms, 0);
}

/**
 * The files that took longest, one line each.
 *
 * @param {readonly FileTime[]} times
 * @param {number} most how many of them
 */
export function slowest(times, most) {
  const longest = [...times].sort((one, other) => other.ms - one.ms).slice(0, most);
  return longest.map(({ file, ms }) => line(ms, file));
}

/** @param {number} ms @param {string} what */
export function line(ms, what) {
  return `${(ms / 1000).toFixed(1).padStart(7)} s  ${what}`;
}
