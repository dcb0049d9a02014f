import { expect, it } from 'vitest';
import { gapsHtml } from './gaps-html';

it('puts a box in the place of every gap, with what was saved and nothing that is code', () => {
  const item = { id: 'rule', text: '**A text** is {{a1}} or\n\n{{a2}}.', gaps: ['a1', 'a2'] };
  const given = { kind: 'pairs', pairs: { a1: '"><script>' } } as const;
  const { sanitised } = gapsHtml(item, given);
  expect(sanitised).toContain('<strong>A text</strong> is <input type="text"');
  expect(sanitised).toContain('name="rule.word.a1" value="&quot;&gt;&lt;script&gt;"');
  expect(sanitised).toContain('name="rule.word.a2" value=""');
  expect(sanitised).not.toContain('<script>');
});
