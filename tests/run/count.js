import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Counts a Vitest JSON report. Skipped tests count as failed, and a run that failed without a failed
 * test (an error outside any) counts as one failure.
 *
 * @param {string} report its path
 * @param {boolean} endedWell whether Vitest's exit code was 0
 * @returns {Count}
 */
export function vitestCount(report, endedWell) {
  const found = read(report);
  const passed = number(found.numPassedTests);
  const failed =
    number(found.numFailedTests) + number(found.numPendingTests) + number(found.numTodoTests);
  return honest({ passed, failed }, endedWell);
}

/**
 * Counts a Playwright JSON report; flaky and skipped tests count as failed.
 *
 * @param {string} report its path
 * @param {boolean} endedWell whether Playwright's exit code was 0
 * @returns {Count}
 */
export function playwrightCount(report, endedWell) {
  const stats = object(read(report).stats);
  const failed = number(stats.unexpected) + number(stats.flaky) + number(stats.skipped);
  return honest({ passed: number(stats.expected), failed }, endedWell);
}

/** @param {Count} count @param {boolean} endedWell @returns {Count} */
function honest({ passed, failed }, endedWell) {
  return { passed, failed: endedWell ? failed : Math.max(failed, 1) };
}

/** @param {string} path @returns {Record<string, unknown>} empty where there is no report */
function read(path) {
  try {
    return object(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

/** @param {unknown} value @returns {Record<string, unknown>} */
function object(value) {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' ? value : 0;
}
