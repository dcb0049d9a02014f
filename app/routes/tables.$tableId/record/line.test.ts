import { describe, expect, it } from 'vitest';
import { messagesIn } from '~/ui/messages/messages';
import { namesOf } from '~/ui/table-names';
import { TestTable } from '../../../../tests/builders/table';
import { sentenceOf } from './line';

const t = messagesIn('en');
const { scenario } = new TestTable().context.setting;
const names = namesOf(scenario, t, { 'gauge-study': 'Gauge study' });

describe('a line of the record', () => {
  it('is a sentence, with names in place of ids', () => {
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
