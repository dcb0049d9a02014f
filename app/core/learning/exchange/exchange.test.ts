import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, type ItemFile, itemSchema } from '../format/items';
import { exportItems, type Format, importItems } from './exchange';

const setting = { outcomes: ['o-one'] };

const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '');
const odd = fc.constantFrom('a ~ b = c # d', '{x} : y', '%50% of it', '-> there', '<b> & "c"');
const spoken = fc.oneof(words, odd, fc.lorem({ maxCount: 6 }));
const lines = fc.array(spoken, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'));
const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((value) => (value / 100).toFixed(2));
const ids = ['one', 'two', 'three', 'four', 'five'];
const listOf = <T>(of: fc.Arbitrary<T>, least: number) =>
  fc.array(of, { minLength: least, maxLength: ids.length });
const named = <T extends object>(all: readonly T[]) =>
  all.map((one, at) => ({ id: ids[at] ?? 'x', ...one }));

const common = fc.record({
  id: fc.constantFrom('first-item', 'q-2'),
  outcomes: fc.constant(['o-one', 'o-two']),
  prompt: lines,
  marks: fc.integer({ min: 1, max: 20 }),
  explanation: lines,
});

const told = fc.record({ text: spoken, feedback: spoken });
const paired = fc.record({ left: spoken, right: spoken, feedback: spoken });
const level = fc.record({ marks: fc.nat({ max: 5 }), text: spoken });

/** Parts of an item that depend on its type. */
const kinds: Record<string, fc.Arbitrary<object>> = {
  single: listOf(told, 2).map((all) => ({ options: named(all), answer: 'two' })),
  multiple: listOf(told, 3).map((all) => ({ options: named(all), answers: ['one', 'three'] })),
  numeric: fc.record({
    answer: decimal,
    tolerance: fc.oneof(fc.constant({ absolute: '0.5' }), fc.constant({ percent: '2.5' })),
    mistakes: fc.array(fc.record({ answer: decimal, feedback: spoken }), { maxLength: 3 }),
    unit: fc.constant({ symbol: 'TWh', others: [{ symbol: 'GWh', factor: '0.001' }] }),
  }),
  ordering: listOf(told, 3).map((all) => ({ entries: named(all) })),
  matching: fc.record({
    pairs: listOf(paired, 2).map(named),
    extras: fc.constantFrom([], [{ id: 'other', text: 'neither' }]),
  }),
  classify: listOf(told, 2).map((all) => ({
    categories: [
      { id: 'hard', title: 'Hard law' },
      { id: 'soft', title: 'Soft law' },
    ],
    statements: named(all).map((one, at) => ({ ...one, category: at % 2 ? 'hard' : 'soft' })),
  })),
  'fill-in': fc
    .record({ before: spoken, after: spoken, accept: fc.lorem({ maxCount: 2 }) })
    .map(({ before, after, accept }) => ({
      text: `${before.replace(/[{}]/g, '')} {{one}} ${after.replace(/[{}]/g, '')}`,
      gaps: [{ id: 'one', accept: [accept], feedback: 'Why.' }],
    })),
  'short-text': fc.record({
    rubric: fc.tuple(level, level).map((levels) => [{ id: 'line', title: 'Line', levels }]),
    model: lines,
  }),
};

const anyItem: fc.Arbitrary<Item> = fc
  .constantFrom(...Object.keys(kinds))
  .chain((type) =>
    fc.tuple(common, kinds[type] ?? fc.constant({})).map(([shared, own]) => ({
      ...{ ...shared, type },
      ...own,
    })),
  )
  .map((item) => itemSchema.safeParse(item))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data);

const keyOf = (item: Item) =>
  item.type === 'single' ? item.options.map(({ id }) => id === item.answer) : null;

describe.each<Format>(['gift', 'moodle-xml'])('questions in %s', (format) => {
  it('come back as the very items that went out', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { text, left } = exportItems([item], format);
        expect(left).toEqual([]);
        expect(importItems(text, format, setting)).toEqual({ items: [item], left: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('keep text, right answer and reasons where another program dropped what only we understand', () => {
    const file: ItemFile = {
      ...{ id: 'silence', outcomes: ['o-one'], prompt: 'Who = {may} break it?', marks: 1 },
      ...{ type: 'single', explanation: 'Any member: see # 3.' },
      options: [
        { id: 'a', text: '50% of ~all~', feedback: 'No: one is enough.' },
        { id: 'b', text: 'Any member', feedback: 'Yes.' },
      ],
      answer: 'b',
    };
    const item = itemSchema.parse(file);
    const { text } = exportItems([item], format);
    const without = text.replace(/^\/\/mufakat .*$/gm, '').replace(/<!--.*?-->/gs, '');
    const [back] = importItems(without, format, setting).items;
    expect(back).toEqual({ ...item, id: 'silence' });
    expect(back && keyOf(back)).toEqual([false, true]);
  });

  it('take an edited question as it is now, not as it was', () => {
    const item = itemSchema.parse({
      ...{ id: 'q', outcomes: ['o-one'], prompt: 'Before', explanation: 'E', type: 'single' },
      options: [
        { id: 'a', text: 'x', feedback: 'y' },
        { id: 'b', text: 'z', feedback: 'w' },
      ],
      answer: 'a',
    });
    const { text } = exportItems([item], format);
    const comment = /^\/\/mufakat .*$|<!--[\s\S]*?-->/m;
    const kept = text.match(comment)?.[0] ?? '';
    const edited = text.replace(kept, '@').replaceAll('Before', 'After').replace('@', kept);
    expect(importItems(edited, format, setting).items[0]?.prompt).toBe('After');
  });

  it('never bring an import down, whatever the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { items, left } = importItems(text, format, setting);
        expect(items.length + left.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what other systems cannot be told', () => {
  it('is listed, and nothing else is lost with it', () => {
    const gaps = itemSchema.parse({
      ...{ id: 'gaps', outcomes: ['o-one'], prompt: 'P', explanation: 'E', type: 'fill-in' },
      text: 'From {{one}} to {{two}}.',
      gaps: [
        { id: 'one', accept: ['here'], feedback: 'f' },
        { id: 'two', accept: ['there'], feedback: 'f' },
      ],
    });
    expect(exportItems([gaps], 'gift').left).toEqual([{ code: 'gaps', at: 'gaps' }]);
    const { text, left } = exportItems([gaps], 'moodle-xml');
    expect(left).toEqual([]);
    expect(text).toContain('{1:SHORTANSWER:%100%here#f}');
  });
});
