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
            for (const { type, refusal } of table.view(seat).moves) {
              expect(refusal).toEqual(refusalOfMove(table.context, { kind: 'seat', seat }, type));
            }
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
    table.do('upland', { type: 'requestFloor' });
    const after = table.view('delta').moves;
    table.do('upland', { type: 'yieldFloor' });
    expect(table.view('delta').moves).toEqual(after);
  });
});
