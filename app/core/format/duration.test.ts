import { expect, it } from 'vitest';
import { durationMs } from './duration';

it.each([
  ['PT30S', 30_000],
  ['PT10M', 600_000],
  ['PT1H30M', 5_400_000],
  ['PT90M', 5_400_000],
  ['PT0S', 0],
])('%s is %d milliseconds', (iso, ms) => {
  expect(durationMs(iso)).toBe(ms);
});

it.each(['', 'PT', 'P1D', '10M', 'PT1.5M', 'PT10', 'PT5S10M', 'pt10m'])('refuses %j', (text) => {
  expect(() => durationMs(text)).toThrow(RangeError);
});
