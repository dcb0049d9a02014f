import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/builders/scenario';
import { TestTable } from '../../../tests/builders/table';
import { publicScenario } from '../scenario/publicPart';
import { scenarioSchema } from '../scenario/schema';
import { seeded } from './random';
import { science } from './science';

function withPanel() {
  const file = smallScenario({ injects: [] });
  const panel = {
    id: 'panel',
    name: 'Science Panel',
    short: 'Panel',
    kind: 'science' as const,
    votes: false,
    publicBrief: 'Advises.',
    confidential: { instructions: 'Answer.' },
  };
  const evidence = (file.evidence ?? []).map((card) => ({ ...card, heldBy: ['panel'] }));
  return scenarioSchema.parse({ ...file, parties: [...file.parties, panel], evidence });
}

function wants(table: TestTable, salt = 0) {
  const { context, now } = table;
  return science({
    view: {
      seq: context.seq,
      viewer: { kind: 'seat', seat: 'panel' },
      slices: table.view('panel'),
    },
    scenario: publicScenario(context.setting.scenario),
    random: seeded(1, context.seq, salt),
    now,
  });
}

const reading = () => new TestTable(withPanel()).started().advance('first-reading');

describe('the scientific body', () => {
  it('answers from the finding about the wording it is asked about, with its confidence and source', () => {
    const table = reading().do('delta', {
      type: 'askScienceBody',
      issue: 'flow-data',
      option: 'monthly',
      question: 'Is that soon enough?',
    });
    const answer = wants(table);
    expect(answer).toMatchObject({ type: 'answerScienceQuestion' });
    expect(answer).toHaveProperty('answer', expect.stringContaining('Too late for floods.'));
    expect(answer).toHaveProperty('answer', expect.stringContaining('high'));
    expect(answer).toHaveProperty('answer', expect.stringContaining('Gauge study'));
    table.do('panel', answer ?? { type: 'end' });
    expect(wants(table)).not.toMatchObject({ type: 'answerScienceQuestion' });
  });

  it('says so where its evidence settles nothing', () => {
    const table = reading().do('delta', {
      type: 'askScienceBody',
      issue: 'fund',
      question: 'How large should it be?',
    });
    expect(wants(table)).toHaveProperty('answer', expect.stringContaining('would rather say so'));
  });

  it('shares what it holds, though not at once', () => {
    const table = reading();
    const shares = () =>
      Array.from({ length: 30 }, (_, salt) => wants(table, salt)).some(
        (act) => act?.type === 'shareEvidence',
      );
    expect(shares()).toBe(false);
    table.wait(2 * 60_000);
    expect(shares()).toBe(true);
  });

  it('shows its findings to nobody else', () => {
    const table = reading().do('panel', {
      type: 'shareEvidence',
      evidence: 'gauge-study',
      to: 'all',
    });
    expect(JSON.stringify(table.view('delta').evidence)).not.toContain('Too late for floods.');
    expect(JSON.stringify(table.view('panel').evidence)).toContain('Too late for floods.');
  });
});
