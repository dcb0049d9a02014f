import { number, object, read } from './report.js';

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
