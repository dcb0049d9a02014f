import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './builders/services';
import { playwrightCount, vitestCount } from './run/count';
import { playwrightTimes, slowest, vitestTimes } from './run/times';

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

describe('the slowest files', () => {
  const here = (file: string) => join(process.cwd(), file);

  test('are those of both programs, the longest first and no more than wanted', () => {
    const vitest = {
      testResults: [
        { name: here('app/a.test.ts'), startTime: 1000, endTime: 1500 },
        { name: here('app/b.test.ts'), startTime: 1000, endTime: 13_340 },
      ],
    };
    const specs = [{ tests: [{ results: [{ duration: 700 }, { duration: 800 }] }] }];
    const playwright = {
      config: { rootDir: here('tests/e2e') },
      suites: [{ file: 'c.spec.ts', specs, suites: [{ specs }] }],
    };
    const times = [...vitestTimes(report(vitest)), ...playwrightTimes(report(playwright))];
    expect(slowest(times, 2)).toEqual([
      '   12.3 s  app/b.test.ts',
      '    3.0 s  tests/e2e/c.spec.ts',
    ]);
  });

  test('are none where there is no report', () => {
    expect([...vitestTimes('no/such.json'), ...playwrightTimes('no/such.json')]).toEqual([]);
  });
});
