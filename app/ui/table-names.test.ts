import { describe, expect, it } from 'vitest';
import { TestTable } from '../../tests/builders/table';
import { messagesIn } from './messages/messages';
import { namesOf } from './table-names';

const t = messagesIn('en');
const { scenario } = new TestTable().context.setting;
const names = namesOf(scenario, t, { 'gauge-study': 'Gauge study' });

describe('names at a table', () => {
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
});
