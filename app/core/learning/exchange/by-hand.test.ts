import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importItems } from './exchange';

const read = (name: string) => readFileSync(`tests/fixtures/questions/${name}`, 'utf8');
const setting = { outcomes: ['o-one'] };

describe('a file in GIFT typed by hand', () => {
  const { items, left } = importItems(read('by-hand.gift'), 'gift', setting);

  it('gives an item for every question', () => {
    expect(items.map(({ type }) => type)).toEqual([
      ...['single', 'single', 'fill-in', 'numeric', 'numeric', 'numeric', 'multiple'],
      ...['matching', 'short-text'],
    ]);
    expect(items[0]).toMatchObject({
      id: 'silence',
      prompt: 'Who may break silence?',
      answer: 'a',
    });
    expect(items[1]).toMatchObject({ answer: 'a', options: [{ feedback: 'It was.' }, {}] });
    expect(items[2]).toMatchObject({ gaps: [{ accept: ['Singapore', 'Singapura'] }] });
    expect(items[3]).toMatchObject({ answer: '83', tolerance: { absolute: '0' } });
    expect(items[4]).toMatchObject({ answer: '20', mistakes: [{ answer: '19' }] });
    expect(items[5]).toMatchObject({ answer: '0.58', tolerance: { absolute: '0.08' } });
    expect(items[6]).toMatchObject({ answers: ['a', 'b'] });
  });

  it('lists what did not come along, with its line', () => {
    const lost = (code: string) => left.filter((one) => one.code === code);
    expect(lost('category')).toEqual([
      { code: 'category', at: 'ASEAN/Procedure', line: expect.any(Number) },
    ]);
    expect(lost('description')).toHaveLength(1);
    expect(lost('partial-share')).toMatchObject([{ at: 'Silence', line: 4 }]);
    expect(lost('unreadable')).toMatchObject([{ line: expect.any(Number) }]);
    expect(lost('no-rubric')).toHaveLength(1);
  });
});

describe('a file in Moodle XML written by hand', () => {
  const { items, left } = importItems(read('by-hand.xml'), 'moodle-xml', setting);

  it('gives an item for every question that asks in a way we know', () => {
    expect(items.map(({ type }) => type)).toEqual([
      ...['single', 'single', 'numeric', 'fill-in', 'matching', 'fill-in', 'short-text'],
    ]);
    expect(items[0]).toMatchObject({ prompt: 'Who may **break** silence?', marks: 2, answer: 'a' });
    expect(items[2]).toMatchObject({
      unit: { symbol: 'm³/s', others: [{ symbol: 'l/s', factor: '0.001' }] },
    });
    expect(items[3]).toMatchObject({ gaps: [{ accept: ['consensus', 'mufakat'] }] });
    expect(items[4]).toMatchObject({ extras: [{ text: 'to delay' }] });
    expect(items[5]).toMatchObject({ prompt: 'Fill in.', gaps: [{ accept: ['71'] }] });
  });

  it('lists what did not come along', () => {
    expect(left.map(({ code, at }) => [code, at])).toEqual(
      expect.arrayContaining([
        ['category', '$course$/Procedure'],
        ['picture', 'A room'],
        ['gap', '{1:MULTICHOICE:=all~none}'],
        ['unknown-kind', 'Drag (ddimageortext)'],
        ['no-feedback', 'Only the Chair'],
      ]),
    );
  });
});
