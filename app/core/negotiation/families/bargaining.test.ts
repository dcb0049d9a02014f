import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../../tests/builders/table';

const informals = () => new TestTable().started().advance('first-reading', 'informals');

/** Informals in which upland has asked delta aside. */
function bilateral() {
  const table = informals();
  const members = ['delta'];
  table.do('upland', { type: 'openCaucus', kind: 'bilateral', members, topic: 'Data' });
  return { table, caucus: table.view('delta').caucuses[0]?.id ?? '' };
}

const values = { 'flow-data': 'daily', fund: 'small' };

describe('packages', () => {
  it('reach those they are addressed to and nobody else', () => {
    const table = informals();
    table.do('upland', { type: 'tablePackage', values, to: ['chair'], note: 'Quietly' });
    expect(table.view('chair').packages).toHaveLength(1);
    expect(table.view('delta').packages).toHaveLength(0);
    expect(JSON.stringify(table.view('delta'))).not.toContain('Quietly');
    const id = table.view('upland').packages[0]?.id ?? '';
    const answer = { type: 'answerPackage', package: id, accepted: true, reason: '' } as const;
    expect(table.try('delta', answer)).toBe('unknownPackage');
    expect(table.try('upland', answer)).toBe('ownPackage');
  });

  it('may be answered again with another mind', () => {
    const table = informals();
    table.do('upland', { type: 'tablePackage', values, to: 'all', note: '' });
    const id = table.view('upland').packages[0]?.id ?? '';
    const answer = (accepted: boolean) =>
      ({ type: 'answerPackage', package: id, accepted, reason: '' }) as const;
    table.do('delta', answer(false));
    expect(table.try('delta', answer(false))).toBe('alreadyAnswered');
    table.do('delta', answer(true));
    expect(table.view('upland').packages[0]?.answers.delta?.accepted).toBe(true);
  });

  it('cannot be decided with an issue left open', () => {
    const table = informals();
    table.do('upland', { type: 'tablePackage', values: { fund: 'small' }, to: 'all', note: '' });
    const id = table.view('upland').packages[0]?.id ?? '';
    table.advance('drafting', 'adoption');
    expect(table.try('chair', { type: 'callForDecision', method: 'consensus', package: id })).toBe(
      'packageIncomplete',
    );
    expect(table.try('chair', { type: 'callForDecision', method: 'consensus' })).toBe(
      'bracketsRemain',
    );
  });
});

describe('caucuses', () => {
  it('are private to their members, and the instructor observes', () => {
    const { table, caucus } = bilateral();
    table.do('delta', { type: 'say', caucus, text: 'Daily, if the fund is small.' });
    expect(JSON.stringify(table.view('chair'))).not.toContain('if the fund');
    expect(table.view({ kind: 'instructor' }).caucuses[0]?.said).toHaveLength(1);
    expect(table.try('chair', { type: 'say', caucus, text: 'Me too' })).toBe('notInCaucus');
  });

  it('end when only one is left, and are closed by who opened them', () => {
    const { table, caucus } = bilateral();
    expect(table.try('delta', { type: 'closeCaucus', caucus })).toBe('notYourCaucus');
    table.do('delta', { type: 'leaveCaucus', caucus });
    expect(table.try('upland', { type: 'say', caucus, text: 'Hello?' })).toBe('caucusClosed');
  });

  it('go on while the meeting is suspended, when formal business does not', () => {
    const { table, caucus } = bilateral();
    table.do('chair', { type: 'suspend' });
    expect(table.try('delta', { type: 'say', caucus, text: 'Now we can talk.' })).toBeNull();
    expect(table.try('delta', { type: 'withdrawSupport', issue: 'fund' })).toBe('meetingSuspended');
  });
});

describe('evidence', () => {
  it('counts for others only once it is shared', () => {
    const table = informals();
    expect(table.view('upland').evidence.cards).toHaveLength(0);
    const share = { type: 'shareEvidence', evidence: 'gauge-study', to: 'all' } as const;
    expect(table.try('upland', share)).toBe('evidenceNotHeld');
    table.do('delta', share);
    expect(table.view('upland').evidence.cards).toHaveLength(1);
    expect(table.try('delta', share)).toBe('alreadyShared');
  });

  it('cannot be asked for where no scientific body sits', () => {
    const ask = { type: 'askScienceBody', issue: 'fund', question: 'Enough?' } as const;
    expect(informals().try('delta', ask)).toBe('noScienceBody');
  });
});
