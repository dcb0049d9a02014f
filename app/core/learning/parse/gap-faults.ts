import { doubleIds } from '../../format/doubles';
import type { JsonPath } from '../../format/fault';
import { quoted } from '../../format/fault';
import { nearestName } from '../../format/nearest';
import type { ItemOf } from '../format/items';
import type { RawFault } from './fault';

/** The gaps of a text, written `{{gap-id}}`, in their order. */
function gapsIn(text: string): string[] {
  return Array.from(text.matchAll(/\{\{([^{}]{0,100})\}\}/g), (match) => match[1] ?? '');
}

/** Every gap stands once in the text, and every `{{gap}}` of the text is one. */
export function* gapFaults(at: JsonPath, item: ItemOf<'fill-in'>): Generator<RawFault> {
  const { text, gaps } = item;
  yield* doubleIds([...at, 'gaps'], gaps);
  const written = gapsIn(text);
  const ids = gaps.map(({ id }) => id);
  for (const gap of new Set(written)) {
    if (ids.includes(gap)) continue;
    const suggestion = nearestName(gap, ids);
    yield {
      path: [...at, 'text'],
      code: 'wrong-gap',
      found: quoted(`{{${gap}}}`),
      expected: `a gap of this item (${ids.join(', ')})`,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }
  for (const [index, { id, accept }] of gaps.entries()) {
    const times = written.filter((gap) => gap === id).length;
    if (times !== 1) {
      const found = times === 0 ? 'a gap that is not in the text' : `${times} times in the text`;
      const expected = `${quoted(`{{${id}}}`)} once in the text`;
      yield { path: [...at, 'gaps', index, 'id'], code: 'wrong-gap', found, expected };
    }
    yield* spellingFaults([...at, 'gaps', index, 'accept'], accept);
  }
}

function* spellingFaults(at: JsonPath, accept: readonly string[]): Generator<RawFault> {
  for (const [index, spelling] of accept.entries()) {
    const path = [...at, index];
    if (spelling.trim() === '') {
      yield { path, code: 'wrong-value', found: 'only spaces', expected: 'a word' };
    } else if (accept.indexOf(spelling) < index) {
      yield { path, code: 'duplicate-id', found: quoted(spelling), expected: 'each spelling once' };
    }
  }
}
