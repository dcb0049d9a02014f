import { describe, expect, it } from 'vitest';
import { parsedSmallScenario } from '../../../../tests/builders/scenario';
import { TestTable } from '../../../../tests/builders/table';
import type { Command } from '../../negotiation/command';
import { publicScenario } from '../../scenario/publicPart';
import { seeded } from '../random';
import { simulate } from '../simulate';
import { chair } from './chair';

const scenario = parsedSmallScenario();
const shown = publicScenario(scenario);

/** What the chair's bot would do now. */
function wants(table: TestTable): Command | null {
  const { now, context } = table;
  const view = { seq: context.seq, viewer: { kind: 'seat', seat: 'chair' } as const };
  const slices = table.view('chair');
  return chair({
    view: { ...view, slices },
    scenario: shown,
    random: seeded(1, context.seq, now),
    now,
  });
}

/** Lets the chair's bot act, once every ten seconds, until it does what is looked for. */
function until(table: TestTable, type: Command['type'], times = 400): Command {
  for (let i = 0; i < times; i++) {
    const act = wants(table);
    if (act) table.do('chair', act);
    if (act?.type === type) return act;
    table.wait(10_000);
  }
  throw new Error(`the chair never did ${type}`);
}

const phasesOf = (log: readonly { command: Command }[]) =>
  log.flatMap(({ command }) => (command.type === 'advancePhase' ? [command.to] : []));

const daily = { 'flow-data': 'daily', fund: 'large' };

function agreeing(): TestTable {
  const table = new TestTable(scenario).started().advance('first-reading', 'informals');
  return table
    .do('upland', { type: 'tablePackage', values: daily, to: 'all', note: '' })
    .do('delta', {
      type: 'answerPackage',
      package: `p${table.context.seq}`,
      accepted: true,
      reason: '',
    });
}

describe('the chair alone', () => {
  it('welcomes the table, then waits for statements and goes on when all were heard', () => {
    const table = new TestTable(scenario).started();
    expect(wants(table)).toMatchObject({ type: 'speak' });
    table.do('chair', wants(table) ?? { type: 'end' });
    for (const seat of ['upland', 'delta']) {
      expect(wants(table)).toBeNull();
      table
        .do(seat, { type: 'requestFloor' })
        .do(seat, { type: 'speak', text: 'We greet the table.' });
      expect(wants(table)).toBeNull();
      table.do(seat, { type: 'yieldFloor' });
    }
    expect(wants(table)).toEqual({ type: 'advancePhase', to: 'first-reading' });
  });

  it('completes the procedure with delegates who never say a word', () => {
    const run = simulate({ scenario, seed: 1, strategies: { upland: null, delta: null } });
    expect(phasesOf(run.log).slice(0, 4)).toEqual([
      'first-reading',
      'informals',
      'drafting',
      'adoption',
    ]);
    expect(run.refused).toEqual([]);
    expect(run.log.at(-1)?.command).toEqual({ type: 'end' });
  });

  it('does not wait for one silent person when the others agree', () => {
    const run = simulate({ scenario, seed: 2, strategies: { delta: null } });
    expect(run.deal).not.toBeNull();
    expect(run.refused).toEqual([]);
  });

  it('rules on a point of order before anything else', () => {
    const table = new TestTable(scenario).started();
    table.do('delta', { type: 'raisePointOfOrder', reason: 'The speaker is over time.' });
    expect(wants(table)).toMatchObject({ type: 'ruleOnPoint' });
  });

  it('puts a package that everybody accepted, and declares it when the question has stood', () => {
    const table = agreeing();
    expect(until(table, 'callForDecision')).toMatchObject({ method: 'consensus' });
    until(table, 'declareResult');
    expect(table.context.decision.adopted).toEqual(daily);
    until(table, 'end');
    expect(table.context.stage.meeting).toBe('ended');
  });

  it('goes back to informals after an objection and tries another balance', () => {
    const table = agreeing();
    until(table, 'callForDecision');
    table.do('delta', { type: 'objectToConsensus', reason: 'Article 1 is too weak.' });
    until(table, 'declareResult');
    expect(until(table, 'advancePhase')).toEqual({ type: 'advancePhase', to: 'informals' });
    const next = until(table, 'tablePackage');
    expect(next).not.toMatchObject({ values: daily });
  });

  it('says honestly that there is no agreement, and lets nobody wait for the clock', () => {
    const table = agreeing();
    until(table, 'callForDecision');
    table.do('delta', { type: 'objectToConsensus', reason: 'Article 1 is too weak.' });
    const refuses = (seat: string) => {
      const open = table
        .view(seat)
        .packages.filter(({ by, answers }) => by !== seat && !answers[seat]);
      for (const { id } of open) {
        const answer = { type: 'answerPackage', package: id, accepted: false, reason: '' } as const;
        table.try(seat, answer);
      }
    };
    for (let i = 0; i < 400 && table.context.stage.meeting === 'running'; i++) {
      const act = wants(table);
      if (act) table.do('chair', act);
      refuses('delta');
      refuses('upland');
      table.wait(10_000);
    }
    expect(table.log.at(-1)?.command).toEqual({ type: 'end' });
    expect(table.context.stage.decision).toBe('failed');
    const last = table.context.record.findLast(({ kind }) => kind === 'speak');
    expect(last?.values.text).toContain('do not have consensus');
  });
});
