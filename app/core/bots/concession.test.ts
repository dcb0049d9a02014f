import { describe, expect, it } from 'vitest';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { TestTable } from '../../../tests/builders/table';
import { publicScenario } from '../scenario/publicPart';
import { targetOf } from './concession';
import { mindOf } from './mind';
import { seeded } from './random';
import { type ConcessionName, concessionNames } from './strategy';

const scenario = parsedSmallScenario({ injects: [] });
const shown = publicScenario(scenario);

function target(table: TestTable, seat: string, name: ConcessionName): number {
  const slices = table.view(seat);
  const viewer = { kind: 'seat', seat } as const;
  const view = { seq: table.context.seq, viewer, slices };
  const mind = mindOf({ view, scenario: shown, random: seeded(1), now: table.now });
  if (!mind?.stake) throw new Error(`${seat} has no stake`);
  return targetOf(mind, mind.stake, name);
}

const inMinutes = (minutes: number) => new TestTable(scenario).started().wait(minutes * 60_000);
/** Delta's best deal is worth 33 points, its reservation is 10. */
const [BEST, LEAST] = [33, 10];

describe('what a delegate holds out for', () => {
  it('begins at its best deal and never falls below its reservation', () => {
    for (const name of concessionNames) {
      const course = [0, 5, 10, 15, 20, 25, 29].map((minutes) =>
        target(inMinutes(minutes), 'delta', name),
      );
      expect(course[0]).toBeGreaterThan(LEAST + 0.9 * (BEST - LEAST) - 1);
      expect(Math.min(...course)).toBeGreaterThanOrEqual(LEAST);
      expect([...course].sort((a, b) => b - a)).toEqual(course);
    }
  });

  it('falls late for Boulware and early for a conceder', () => {
    const half = inMinutes(11);
    expect(target(half, 'delta', 'boulware')).toBeGreaterThan(target(half, 'delta', 'linear'));
    expect(target(half, 'delta', 'linear')).toBeGreaterThan(target(half, 'delta', 'conceder'));
  });

  it('falls in reply to concessions for tit for tat and MiCRO, and not by itself', () => {
    for (const name of ['tit-for-tat', 'micro'] as const) {
      const table = inMinutes(1).advance('first-reading', 'informals');
      table
        .do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'monthly' })
        .do('upland', { type: 'proposeOption', issue: 'fund', option: 'large' });
      const before = target(table, 'delta', name);
      expect(target(table.wait(8 * 60_000), 'delta', name)).toBe(before);
      const values = { 'flow-data': 'daily', fund: 'small' };
      table.do('upland', { type: 'tablePackage', values, to: 'all', note: '' });
      expect(target(table, 'delta', name)).toBeLessThan(before);
    }
  });
});
