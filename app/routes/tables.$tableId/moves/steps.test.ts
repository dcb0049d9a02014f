import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../../tests/builders/table';
import { closedMoves } from './closed-moves';
import { nextSteps } from './steps';

function stepsOf(table: TestTable, me: string) {
  const slices = table.view(me);
  const open = new Set(slices.moves.filter(({ refusal }) => !refusal).map(({ type }) => type));
  return nextSteps({ slices, me, can: (type) => open.has(type) });
}
const idsOf = (table: TestTable, me: string) => stepsOf(table, me).map(({ id }) => id);

const reading = () => new TestTable().started().advance('first-reading');

/** A table on which everything is closed and the chair may put it. */
const ready = () =>
  reading()
    .do('upland', { type: 'proposeOption', issue: 'fund', option: 'large' })
    .do('delta', { type: 'supportOption', issue: 'fund', alternative: 'large' })
    .do('upland', { type: 'proposeOption', issue: 'flow-data', option: 'daily' })
    .do('delta', { type: 'supportOption', issue: 'flow-data', alternative: 'daily' })
    .do('chair', { type: 'closeArticle', issue: 'fund', alternative: 'large' })
    .do('chair', { type: 'closeArticle', issue: 'flow-data', alternative: 'daily' })
    .advance('drafting', 'adoption');

describe('the next steps', () => {
  it('begin with the floor while one has not spoken', () => {
    expect(idsOf(reading(), 'upland')).toEqual(['list', 'bracket']);
  });

  it('put speaking first, with the time left, while one has the floor', () => {
    const [first] = stepsOf(reading().do('upland', { type: 'requestFloor' }), 'upland');
    expect(first).toMatchObject({ id: 'speak', until: expect.any(Number) });
  });

  it('put an article that is closing before everything that can wait', () => {
    const table = reading()
      .do('upland', { type: 'proposeOption', issue: 'fund', option: 'large' })
      .do('chair', { type: 'closeArticle', issue: 'fund', alternative: 'large' });
    expect(stepsOf(table, 'delta')[0]).toMatchObject({
      id: 'closing',
      values: { issue: 'fund' },
      until: expect.any(Number),
    });
    expect(idsOf(table, 'upland')).not.toContain('closing');
  });

  it('ask for an answer to a package until it is given', () => {
    const table = reading()
      .advance('informals')
      .do('delta', { type: 'tablePackage', values: { fund: 'large' }, to: 'all', note: '' });
    const [id = ''] = table.context.packages.map((tabled) => tabled.id);
    expect(stepsOf(table, 'upland')[0]).toMatchObject({ id: 'answer', values: { seat: 'delta' } });
    table.do('upland', { type: 'answerPackage', package: id, accepted: false, reason: '' });
    expect(idsOf(table, 'upland')).not.toContain('answer');
  });

  it('lead the chair from a point of order to the gavel', () => {
    const table = ready();
    expect(idsOf(table, 'chair')).toContain('put');
    table.do('chair', { type: 'callForDecision', method: 'consensus' });
    expect(idsOf(table, 'upland')[0]).toBe('question');
    table.do('upland', { type: 'raisePointOfOrder', reason: 'Too fast.' });
    expect(idsOf(table, 'chair')[0]).toBe('rule');
    table.do('chair', { type: 'ruleOnPoint', upheld: false, reason: 'In order.' }).wait(30_000);
    expect(idsOf(table, 'chair')[0]).toBe('declare');
  });

  it('end with the debrief', () => {
    const table = reading().do({ kind: 'instructor' }, { type: 'end' });
    expect(idsOf(table, 'upland')).toEqual(['debrief']);
  });
});

describe('what is closed', () => {
  it('is gathered by its reason, another’s role last, and complete', () => {
    const { moves } = reading().view('upland');
    const groups = closedMoves(moves);
    const closed = moves.filter(({ refusal }) => refusal);
    expect(groups.flatMap(({ types }) => types)).toHaveLength(closed.length);
    expect(groups.filter(({ refusal }) => refusal.code === 'notYourRole')).toHaveLength(1);
    expect(groups.at(-1)?.refusal.code).toBe('notYourRole');
  });
});
