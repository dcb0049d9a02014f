import fc from 'fast-check';
import { type Item, type ItemFile, itemSchema } from '~/core/learning/format/items';
import type { Response } from '~/core/learning/marking/response';

/** Stands in everything of an item that may not be seen before it is answered, and nowhere else. */
export const KEY = 'qqkeyqq';

const about = { id: 'item', outcomes: ['outcome'], prompt: 'What?', explanation: `${KEY} why` };
const feedback = `${KEY} because`;
/** Ids that give the answer away, as authors write them. */
const id = (kind: string, index: number) => `${KEY}-${kind}-${index}`;
const marks = fc.integer({ min: 1, max: 20 });
const many = (most: number) => fc.integer({ min: 2, max: most });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const option = (index: number) => ({ id: id('option', index), text: `Way ${index}`, feedback });
const rubric = [
  {
    id: 'line',
    title: `${KEY} line`,
    levels: [0, 2, 3].map((m) => ({ marks: m, text: `${KEY}` })),
  },
];

const single = fc.record({ marks, n: many(10), right: fc.nat() }).map(
  ({ marks, n, right }): ItemFile => ({
    ...about,
    type: 'single',
    marks,
    options: upTo(n).map(option),
    answer: id('option', right % n),
  }),
);

const multiple = fc.record({ marks, n: many(12), right: fc.integer({ min: 1, max: 12 }) }).map(
  ({ marks, n, right }): ItemFile => ({
    ...about,
    type: 'multiple',
    marks,
    options: upTo(n).map(option),
    answers: upTo(Math.min(n, right)).map((index) => id('option', index)),
  }),
);

const numeric = fc.record({ marks, whole: fc.integer(), part: fc.nat(999), off: fc.nat(50) }).map(
  ({ marks, whole, part, off }): ItemFile => ({
    ...about,
    type: 'numeric',
    marks,
    answer: `${whole}.${part}`,
    tolerance: off % 2 === 0 ? { absolute: `${off}` } : { percent: `${off}.5` },
    unit: { symbol: 'm', others: [{ symbol: 'cm', factor: '0.01' }] },
    mistakes: [{ answer: '123456789', feedback }],
  }),
);

const ordering = fc.record({ marks, n: fc.integer({ min: 3, max: 10 }) }).map(
  ({ marks, n }): ItemFile => ({
    ...about,
    type: 'ordering',
    marks,
    entries: upTo(n).map((index) => ({ ...option(index), text: `Step ${index}` })),
  }),
);

const matching = fc.record({ marks, n: many(10) }).map(
  ({ marks, n }): ItemFile => ({
    ...about,
    type: 'matching',
    marks,
    pairs: upTo(n).map((index) => {
      return { id: id('pair', index), left: `Left ${index}`, right: `Right ${index}`, feedback };
    }),
    extras: [{ id: id('extra', 0), text: 'Right of nothing' }],
  }),
);

const fillIn = fc.record({ marks, n: many(10), exactCase: fc.boolean() }).map(
  ({ marks, n, exactCase }): ItemFile => ({
    ...about,
    type: 'fill-in',
    marks,
    text: upTo(n)
      .map((index) => `Words {{${id('gap', index)}}}`)
      .join(' '),
    gaps: upTo(n).map((index) => {
      return { id: id('gap', index), accept: [`${KEY} Word ${index}`], exactCase, feedback };
    }),
  }),
);

const classify = fc.record({ marks, n: many(12), categories: many(6) }).map(
  ({ marks, n, categories }): ItemFile => ({
    ...about,
    type: 'classify',
    marks,
    categories: upTo(categories).map((at) => ({ id: id('category', at), title: `Kind ${at}` })),
    statements: upTo(n).map((index) => {
      return {
        ...option(index),
        text: `It ${index}`,
        category: id('category', index % categories),
      };
    }),
  }),
);

const shortText = fc.constant<ItemFile>({ ...about, type: 'short-text', rubric, model: KEY });

const move = fc.record({ marks, n: many(6), explain: fc.boolean() }).map(
  ({ marks, n, explain }): ItemFile => ({
    ...about,
    type: 'move',
    marks,
    position: { scenario: 'river-of-nine', seat: 'chair', before: [], at: 1 },
    options: upTo(n).map((index) => ({ ...option(index), command: { type: KEY } })),
    answer: id('option', n - 1),
    ...(explain ? { explain: { rubric, model: KEY } } : {}),
  }),
);

/** Any item, of any type. */
export const anyItem: fc.Arbitrary<Item> = fc
  .oneof(single, multiple, numeric, ordering, matching, fillIn, classify, shortText, move)
  .map((file) => itemSchema.parse(file));

/** The answer that earns everything that does not wait for a person. */
export function rightResponse(item: Item): Response {
  switch (item.type) {
    case 'single':
      return { type: 'single', choice: item.answer };
    case 'move':
      return { type: 'move', choice: item.answer, reasons: item.explain ? 'So.' : '' };
    case 'multiple':
      return { type: 'multiple', choices: item.answers };
    case 'numeric':
      return { type: 'numeric', number: item.answer, unit: item.unit?.symbol ?? '' };
    case 'ordering':
      return { type: 'ordering', order: item.entries.map((entry) => entry.id) };
    case 'matching':
      return { type: 'matching', pairs: Object.fromEntries(item.pairs.map((p) => [p.id, p.id])) };
    case 'classify': {
      const pairs = item.statements.map((each) => [each.id, each.category]);
      return { type: 'classify', pairs: Object.fromEntries(pairs) };
    }
    case 'fill-in': {
      const words = item.gaps.map((gap) => [gap.id, gap.accept[0] ?? '']);
      return { type: 'fill-in', words: Object.fromEntries(words) };
    }
    case 'short-text':
      return { type: 'short-text', text: 'Because.' };
  }
}
