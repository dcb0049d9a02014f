import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../../tests/builders/table';

const values = { 'flow-data': 'daily', fund: 'small' };

function adoption() {
  const table = new TestTable().started().advance('first-reading', 'informals');
  table.do('delta', { type: 'tablePackage', values, to: 'all', note: '' });
  return table.advance('drafting', 'adoption');
}

const put = (table: TestTable, method: 'consensus' | 'silence') =>
  table.do('chair', {
    type: 'callForDecision',
    method,
    package: table.view('chair').packages[0]?.id ?? '',
  });

describe('a decision', () => {
  it('goes back to the room when a member objects', () => {
    const table = put(adoption(), 'consensus');
    table.do('upland', { type: 'objectToConsensus', reason: 'Not the fund.' });
    expect(table.try('upland', { type: 'objectToConsensus', reason: 'Again.' })).toBe(
      'alreadyObjected',
    );
    table.do('chair', { type: 'declareResult' });
    expect(table.context.stage).toMatchObject({ phase: 'adoption', decision: 'none' });
    expect(table.view('delta').decision.attempts[0]?.outcome).toBe('blocked');
    expect(table.try('chair', { type: 'advancePhase', to: 'informals' })).toBeNull();
  });

  it('holds the procedure while it is pending', () => {
    const table = put(adoption(), 'consensus');
    expect(table.try('chair', { type: 'advancePhase', to: 'drafting' })).toBe('decisionPending');
    expect(table.try('chair', { type: 'callForDecision', method: 'silence' })).toBe(
      'decisionPending',
    );
    expect(table.try('chair', { type: 'end' })).toBe('decisionPending');
  });

  it('is no vote', () => {
    const table = put(adoption(), 'consensus');
    expect(table.try('delta', { type: 'castVote', vote: 'no' })).toBe('noVoteHere');
  });

  it('by silence must come to its end before the meeting does', () => {
    const table = adoption().wait(26 * 60_000);
    const packageId = table.view('chair').packages[0]?.id ?? '';
    const call = { type: 'callForDecision', method: 'silence', package: packageId } as const;
    expect(table.try('chair', call)).toBe('silenceBeyondMeeting');
    table.do('chair', { type: 'extendTime', minutes: 5 });
    expect(table.try('chair', call)).toBeNull();
  });

  it('lapses when the meeting ends over it', () => {
    const table = put(adoption(), 'consensus').do({ kind: 'instructor' }, { type: 'end' });
    expect(table.context.decision.attempts[0]?.outcome).toBe('lapsed');
    expect(table.context.stage.decision).toBe('failed');
  });

  it('may be explained and reserved upon once adopted, not before', () => {
    const table = adoption();
    put(table, 'silence').wait(5 * 60_000);
    expect(table.context.stage.phase).toBe('explanations');
    table.do('upland', { type: 'enterReservation', issue: 'fund', text: 'As we can.' });
    table.do('delta', { type: 'explainPosition', text: 'We joined.' });
    expect(table.view('chair').decision).toMatchObject({
      adopted: values,
      reservations: [{ by: 'upland', issue: 'fund' }],
      explanations: [{ by: 'delta' }],
    });
    table.do('chair', { type: 'end' });
    expect(table.context.stage).toMatchObject({ meeting: 'ended', decision: 'adopted' });
  });

  it('cites the rule it rests on when it refuses', () => {
    const table = adoption();
    const move = table.view('delta').moves.find(({ type }) => type === 'castVote');
    expect(move?.refusal).toEqual({
      code: 'noVoteHere',
      rule: 'ASEAN Charter, Art. 20(1)',
      values: {},
    });
  });
});
