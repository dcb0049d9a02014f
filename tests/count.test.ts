import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './builders/services';
import { playwrightCount, vitestCount } from './run/count';

function report(content: unknown): string {
  const path = join(temporaryFolder(), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('the count of the checks', () => {
  test('takes a skipped test for a failed one', () => {
    const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestCount(report(vitest), false)).toEqual({ passed: 5, failed: 4 });
    const playwright = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(playwrightCount(report(playwright), false)).toEqual({ passed: 7, failed: 3 });
  });

  test('takes a run that broke without a failed test for one failure', () => {
    expect(vitestCount(report({ numPassedTests: 5 }), false)).toEqual({ passed: 5, failed: 1 });
    expect(vitestCount('no/such/report.json', false)).toEqual({ passed: 0, failed: 1 });
  });
});
