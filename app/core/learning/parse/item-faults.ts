import { doubleIds, doubles } from '../../format/doubles';
import type { JsonPath } from '../../format/fault';
import { quoted } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
import type { Item, ItemOf } from '../format/items';
import type { RawFault } from './fault';
import { gapFaults } from './gap-faults';
import { numericFaults } from './numeric-faults';
import { rubricFaults } from './rubric-faults';

/** What is wrong with an item by itself; `at` is its place in `check.json`. */
export function* itemFaults(at: JsonPath, item: Item): Generator<RawFault> {
  switch (item.type) {
    case 'single':
      yield* optionFaults(at, item.options);
      yield* unknownName([...at, 'answer'], item.answer, idsIn(item.options), 'an option');
      return;
    case 'multiple':
      yield* optionFaults(at, item.options);
      yield* answersFaults(at, item);
      return;
    case 'numeric':
      return yield* numericFaults(at, item);
    case 'ordering':
      yield* doubleIds([...at, 'entries'], item.entries);
      return yield* doubleTexts([...at, 'entries'], item.entries, 'text');
    case 'matching':
      return yield* matchingFaults(at, item);
    case 'fill-in':
      return yield* gapFaults(at, item);
    case 'classify':
      return yield* classifyFaults(at, item);
    case 'short-text':
      return yield* rubricFaults([...at, 'rubric'], item.rubric, item.marks, [...at, 'marks']);
    case 'move':
      yield* optionFaults(at, item.options);
      yield* unknownName([...at, 'answer'], item.answer, idsIn(item.options), 'an option');
      if (item.explain) yield* rubricFaults([...at, 'explain', 'rubric'], item.explain.rubric);
      return;
  }
}

function idsIn(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

/** Two answers that read the same cannot be told apart by who has to choose. */
function* doubleTexts<Key extends string>(
  at: JsonPath,
  entries: readonly { readonly [K in Key]: string }[],
  key: Key,
): Generator<RawFault> {
  const text = (index: number) => entries[index]?.[key].trim().toLowerCase();
  for (const fault of doubles(at, entries, text, key)) {
    yield { ...fault, code: 'ambiguous', expected: 'a text that no other answer has' };
  }
}

function* optionFaults(
  at: JsonPath,
  options: readonly { readonly id: string; readonly text: string }[],
): Generator<RawFault> {
  yield* doubleIds([...at, 'options'], options);
  yield* doubleTexts([...at, 'options'], options, 'text');
}

function* answersFaults(at: JsonPath, { answers, options }: ItemOf<'multiple'>) {
  const seen = new Set<string>();
  for (const [index, answer] of answers.entries()) {
    const path = [...at, 'answers', index];
    yield* unknownName(path, answer, idsIn(options), 'an option');
    if (seen.has(answer)) {
      const fault = { path, code: 'duplicate-id', found: quoted(answer) } as const;
      yield { ...fault, expected: 'each answer once' };
    }
    seen.add(answer);
  }
}

function* matchingFaults(at: JsonPath, { pairs, extras }: ItemOf<'matching'>): Generator<RawFault> {
  yield* doubleIds([...at, 'pairs'], pairs);
  yield* doubleTexts([...at, 'pairs'], pairs, 'left');
  yield* doubleTexts([...at, 'pairs'], pairs, 'right');
  const taken = new Set(pairs.flatMap(({ id, right }) => [`#${id}`, right.trim().toLowerCase()]));
  for (const [index, { id, text }] of extras.entries()) {
    if (taken.has(`#${id}`)) {
      const path = [...at, 'extras', index, 'id'];
      yield { path, code: 'duplicate-id', found: quoted(id), expected: 'an id that no pair has' };
    }
    if (!taken.has(text.trim().toLowerCase())) continue;
    const path = [...at, 'extras', index, 'text'];
    yield { path, code: 'ambiguous', found: quoted(text), expected: 'a text that no pair has' };
  }
  yield* doubleIds([...at, 'extras'], extras);
}

function* classifyFaults(at: JsonPath, item: ItemOf<'classify'>): Generator<RawFault> {
  const { categories, statements } = item;
  yield* doubleIds([...at, 'categories'], categories);
  yield* doubleTexts([...at, 'categories'], categories, 'title');
  yield* doubleIds([...at, 'statements'], statements);
  yield* doubleTexts([...at, 'statements'], statements, 'text');
  for (const [index, { category }] of statements.entries()) {
    const path = [...at, 'statements', index, 'category'];
    yield* unknownName(path, category, idsIn(categories), 'a category');
  }
}
