import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWalk, commandOf } from '../../../../tests/builders/commands';
import { parsedSmallScenario } from '../../../../tests/builders/scenario';
import { TestTable } from '../../../../tests/builders/table';
import { refusalOfMove } from '../rules';

const scenario = parsedSmallScenario();

describe('the moves of a seat', () => {
  it('are what the rules say now, although they are remembered', () => {
    fc.assert(
      fc.property(anyWalk(scenario, 40), (walk) => {
        const table = new TestTable(scenario).started();
        for (const attempt of walk) {
          table.now += attempt.after;
          const { by } = attempt;
          const command = commandOf(attempt, table.context);
          table.try(by.kind === 'seat' ? by.seat : { kind: by.kind }, command);
          for (const seat of ['upland', 'chair']) {
            const { moves } = table.view(seat);
            const by = { kind: 'seat', seat } as const;
            const fresh = moves.map(({ type }) => refusalOfMove(table.context, by, type));
            const stale = moves.filter(
              ({ refusal }, at) => JSON.stringify(refusal) !== JSON.stringify(fresh[at]),
            );
            expect(stale).toEqual([]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('stay the same objects while somebody only speaks', () => {
    const table = new TestTable().started();
    const before = table.view('delta').moves;
    table.do('chair', { type: 'speak', text: 'Welcome.' });
    expect(table.view('delta').moves).toBe(before);
  });
});
