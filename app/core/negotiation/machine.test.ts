import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../tests/builders/table';
import { replay } from './replay';

const closed = () =>
  new TestTable()
    .started()
    .advance('first-reading', 'drafting')
    .do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'daily' })
    .do('delta', { type: 'supportOption', issue: 'flow-data', alternative: 'daily' })
    .do('chair', { type: 'closeArticle', issue: 'flow-data', alternative: 'daily' })
    .do('delta', { type: 'proposeOption', issue: 'fund', option: 'small' })
    .do('chair', { type: 'closeArticle', issue: 'fund', alternative: 'small' });

describe('a negotiation', () => {
  it('goes from the lobby to a text adopted by consensus', () => {
    const table = closed()
      .wait(60_000)
      .advance('adoption')
      .do('chair', { type: 'callForDecision', method: 'consensus' });
    expect(table.context.stage.decision).toBe('question');
    expect(table.try('chair', { type: 'declareResult' })).toBe('questionStillStands');
    table.wait(30_000).do('chair', { type: 'declareResult' });
    expect(table.context.stage).toEqual({
      meeting: 'running',
      phase: 'explanations',
      floor: 'free',
      decision: 'adopted',
    });
    expect(table.context.decision.adopted).toEqual({ 'flow-data': 'daily', fund: 'small' });
    table.do('chair', { type: 'end' });
    expect(table.context.stage.meeting).toBe('ended');
  });

  it('keeps the stage of the context and the state of the chart the same thing', () => {
    const table = closed();
    const { log: _log, ...value } = Object(table.snapshot.value);
    expect({ ...value, phase: value.procedure, procedure: undefined }).toMatchObject(
      table.context.stage,
    );
  });

  it('adopts by silence when nobody breaks it, and goes back when somebody does', () => {
    const silent = closed().wait(60_000).advance('adoption');
    silent.do('chair', { type: 'callForDecision', method: 'silence' });
    silent.do('delta', { type: 'breakSilence', reason: 'Capital asks for a day.' });
    expect(silent.context.stage.decision).toBe('none');
    silent.do('chair', { type: 'callForDecision', method: 'silence' }).wait(5 * 60_000);
    expect(silent.context.stage.decision).toBe('adopted');
  });

  it('fails when time runs out', () => {
    const table = closed().wait(30 * 60_000);
    expect(table.context.stage).toMatchObject({ meeting: 'ended', decision: 'failed' });
  });

  it('is the same negotiation when its log is replayed', () => {
    const table = closed().wait(25 * 60_000);
    const again = replay(table.machine, table.log);
    expect(again.fault).toBeNull();
    expect(again.snapshot.context).toEqual(table.context);
    expect(again.snapshot.value).toEqual(table.snapshot.value);
  });
});
