import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulate } from '~/core/bots/simulate';
import { summarise } from '~/core/bots/summary';
import { parseScenario } from '~/core/scenario/parse';

/** Enough to tell a game from a walkover; `mufakat simulate` plays 200. */
const RUNS = 20;

const files = readdirSync('scenarios').filter((file) => /^[a-z0-9-]+\.json$/.test(file));

describe.each(files)('bots at %s', (file) => {
  const parsed = parseScenario(readFileSync(join('scenarios', file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is not valid`);
  const { scenario } = parsed;

  it('agree often but not always, on different deals, and break no rule', () => {
    const runs = Array.from({ length: RUNS }, (_, seed) => simulate({ scenario, seed }));
    const summary = summarise(runs);
    expect(summary.agreementShare).toBeGreaterThanOrEqual(0.4);
    expect(summary.agreementShare).toBeLessThanOrEqual(0.95);
    expect(summary.distinctDeals).toBeGreaterThanOrEqual(5);
    expect(summary.refused).toBe(0);
    for (const { minutes } of runs) expect(minutes).toBeLessThanOrEqual(scenario.minutes);
  }, 120_000);
});
