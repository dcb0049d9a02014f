import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../../tests/builders/table';

const reading = () => new TestTable().started().advance('first-reading');
const issue = 'flow-data';
const article = (table: TestTable) => table.view('chair').text.articles[0];

describe('the negotiating text', () => {
  it('shows a proposal in brackets with the name of who proposed it', () => {
    const table = reading().do('upland', { type: 'proposeOption', issue, option: 'monthly' });
    expect(article(table)?.alternatives).toEqual([
      { id: 'monthly', option: 'monthly', by: 'upland', supporters: ['upland'] },
    ]);
  });

  it('keeps one name per article, and drops a bracket behind which nobody stands', () => {
    const table = reading().do('upland', { type: 'proposeOption', issue, option: 'monthly' });
    table.do('delta', { type: 'proposeOption', issue, option: 'daily' });
    table.do('upland', { type: 'supportOption', issue, alternative: 'daily' });
    expect(article(table)?.alternatives).toMatchObject([
      { id: 'daily', supporters: ['delta', 'upland'] },
    ]);
    table.do('delta', { type: 'withdrawSupport', issue });
    table.do('upland', { type: 'withdrawSupport', issue });
    expect(article(table)?.alternatives).toEqual([]);
  });

  it('keeps free wording of the chair until a member takes it up', () => {
    const table = reading().do('chair', {
      type: 'offerWording',
      issue,
      option: 'daily',
      text: 'each day at noon',
    });
    const id = article(table)?.alternatives[0]?.id ?? '';
    expect(table.try('chair', { type: 'closeArticle', issue, alternative: id })).toBe(
      'nobodySupports',
    );
    table.do('delta', { type: 'supportOption', issue, alternative: id });
    table.do('chair', { type: 'closeArticle', issue, alternative: id });
    expect(article(table)).toMatchObject({ status: 'closing', chosen: id });
  });

  it('closes at once what every member supports', () => {
    const table = reading().do('upland', { type: 'proposeOption', issue, option: 'daily' });
    table.do('delta', { type: 'supportOption', issue, alternative: 'daily' });
    table.do('chair', { type: 'closeArticle', issue, alternative: 'daily' });
    expect(article(table)?.status).toBe('closed');
    expect(table.view('chair').text.open).toBe(1);
  });

  it('gives the others time to object before it closes', () => {
    const table = reading().do('upland', { type: 'proposeOption', issue, option: 'daily' });
    const close = { type: 'closeArticle', issue, alternative: 'daily' } as const;
    table.do('chair', close);
    const object = { type: 'objectToClosing', issue, reason: 'Too rare.' } as const;
    expect(table.try('upland', object)).toBe('supporterCannotObject');
    table.do('delta', object);
    expect(article(table)?.status).toBe('open');
    table.do('chair', close).wait(60_000);
    expect(article(table)?.status).toBe('closed');
  });

  it('refuses edits to an article that is closed or closing, and reopens it on the chair’s word', () => {
    const table = reading().do('upland', { type: 'proposeOption', issue, option: 'daily' });
    table.do('chair', { type: 'closeArticle', issue, alternative: 'daily' });
    const propose = { type: 'proposeOption', issue, option: 'monthly' } as const;
    expect(table.try('delta', propose)).toBe('articleClosing');
    table.wait(60_000);
    expect(table.try('delta', propose)).toBe('articleClosed');
    table.do('chair', { type: 'reopenArticle', issue, reason: 'The delta asked.' });
    expect(table.try('delta', propose)).toBeNull();
  });

  it('names what is not in the text or the scenario', () => {
    const table = reading();
    expect(table.try('delta', { type: 'proposeOption', issue: 'x', option: 'daily' })).toBe(
      'unknownIssue',
    );
    expect(table.try('delta', { type: 'proposeOption', issue, option: 'x' })).toBe('unknownOption');
    expect(table.try('delta', { type: 'supportOption', issue, alternative: 'daily' })).toBe(
      'unknownAlternative',
    );
  });
});
