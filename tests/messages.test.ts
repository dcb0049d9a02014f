import { describe, expect, test } from 'vitest';
import { catalogueIn, LANGUAGES } from '~/ui/messages/catalogue';
import { messages as en } from '~/ui/messages/en.po';
import { inPart, PARTS } from '../scripts/message-parts';
import { filesOfTheHouse } from './architecture/check';
import { filesOfPages, idsIn } from './architecture/message-ids';
import { isTest } from './architecture/rooms';

const files = filesOfTheHouse();
const used = idsIn(
  new Map([...files].filter(([path]) => path.startsWith('app/') && !isTest(path))),
);
const known = Object.keys(en);

describe('the message catalogue', () => {
  test('has every message that a page asks for', () => {
    expect([...used.ids].filter((id) => !known.includes(id))).toEqual([]);
  });

  test('has at least one message for every computed id', () => {
    const bare = [...used.prefixes].filter((prefix) => !known.some((id) => id.startsWith(prefix)));
    expect(bare).toEqual([]);
  });

  test('has no message that nobody asks for', () => {
    const asked = (id: string) =>
      used.ids.has(id) || [...used.prefixes].some((prefix) => id.startsWith(prefix));
    expect(known.filter((id) => !asked(id))).toEqual([]);
  });

  test.each(Object.entries(PARTS))('gives the pages of the part %s all they ask for', (_, part) => {
    const { ids, prefixes } = idsIn(filesOfPages(part.pages, files));
    const covered = (id: string) => inPart(part.words, id);
    expect(ids.size).toBeGreaterThan(0);
    expect([...ids, ...prefixes].filter((id) => !covered(id))).toEqual([]);
  });

  test('says the same things in every language', async () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(catalogueIn(language).messages).sort()).toEqual([...known].sort());
    }
  });

  test('fills placeholders and plurals', () => {
    expect(catalogueIn('en')._('app.name')).toBe('Mufakat');
  });
});
