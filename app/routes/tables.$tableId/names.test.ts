import { describe, expect, it } from 'vitest';
import { messagesIn } from '~/ui/messages/messages';
import { TestTable } from '../../../tests/builders/table';
import { namesOf } from './names';
import { sentenceOf } from './record/line';

const t = messagesIn('en');
const { scenario } = new TestTable().context.setting;
const names = namesOf(scenario, t, { 'gauge-study': 'Gauge study' });

describe('names on the page', () => {
  it('stand in a refusal in place of ids', () => {
    expect(names.filled({ phases: 'informals, drafting', issue: 'fund', seat: 'delta' })).toEqual({
      phases: 'Informals, Drafting',
      issue: 'Article 2, Basin fund',
      seat: 'Delta',
    });
  });

  it('are the option’s of its issue, or a wording of its own', () => {
    expect(names.filled({ issue: 'fund', option: 'large' }).option).toBe('Large');
    expect(names.filled({ issue: 'fund', option: 'large', wording: 'of nine' }).option).toBe(
      'of nine',
    );
  });

  it('make a sentence of a line of the record', () => {
    const table = new TestTable()
      .started()
      .advance('first-reading')
      .do('delta', { type: 'shareEvidence', evidence: 'gauge-study', to: 'all' })
      .do({ kind: 'instructor' }, { type: 'whisper', to: 'delta', text: 'Well done.' });
    const lines = table.view('delta').record.map((entry) => sentenceOf(entry, names, t));
    expect(lines.slice(-2)).toEqual([
      'Delta shared evidence: Gauge study',
      'The instructor to Delta: “Well done.”',
    ]);
  });
});
