import { describe, expect, it } from 'vitest';
import { smallItems } from '../../../../tests/builders/module-items';
import { type Item, itemSchema } from '../format/items';
import { mark } from './mark';
import type { Response } from './response';

function item(id: string): Item {
  return itemSchema.parse(smallItems.find((each) => each.id === id));
}

function earned(id: string, response: Response): number {
  return mark(item(id), response).earned;
}

describe('marks for parts', () => {
  it('takes back with a wrong choice what a right one earned, never below zero', () => {
    expect(earned('many', { type: 'multiple', choices: ['member'] })).toBe(100);
    expect(earned('many', { type: 'multiple', choices: ['member', 'other-member', 'press'] })).toBe(
      100,
    );
    expect(earned('many', { type: 'multiple', choices: ['chair', 'press'] })).toBe(0);
  });

  it('gives an order the pairs of neighbours that are right', () => {
    expect(earned('order', { type: 'ordering', order: ['wait', 'adopt', 'draft'] })).toBe(50);
    expect(earned('order', { type: 'ordering', order: ['adopt', 'wait', 'draft'] })).toBe(0);
    expect(earned('order', { type: 'ordering', order: ['draft', 'wait'] })).toBe(50);
  });

  it('gives pairs, gaps and statements their share', () => {
    expect(earned('pairs', { type: 'matching', pairs: { chair: 'chair', member: 'sings' } })).toBe(
      50,
    );
    expect(
      earned('gaps', { type: 'fill-in', words: { done: '  AGREED ', against: 'sings' } }),
    ).toBe(50);
    expect(earned('sort', { type: 'classify', pairs: { one: 'interest', two: 'interest' } })).toBe(
      50,
    );
  });

  it('takes a number with comma or point, in any of its units, in the box or beside it', () => {
    for (const [number, unit] of [
      ['4', 'm'],
      ['4,05', 'm'],
      ['3.9', ''],
      ['400', 'cm'],
      ['400 cm', 'm'],
      ['4m', ''],
    ] as const) {
      expect([number, earned('number', { type: 'numeric', number, unit })]).toEqual([number, 100]);
    }
    expect(earned('number', { type: 'numeric', number: '4', unit: 'cm' })).toBe(0);
    expect(earned('number', { type: 'numeric', number: 'four', unit: 'm' })).toBe(0);
  });

  it('recognises a known mistake', () => {
    const { parts } = mark(item('number'), { type: 'numeric', number: '300', unit: 'cm' });
    expect(parts).toEqual([
      { id: 'answer', right: false, feedback: 'That is the gauge downstream.' },
    ]);
  });

  it('leaves a text to a person, and gives nothing for none', () => {
    expect(mark(item('words'), { type: 'short-text', text: 'So.' })).toMatchObject({
      earned: 0,
      of: 300,
      waits: true,
    });
    expect(mark(item('words'), null)).toMatchObject({ earned: 0, of: 300, waits: false });
  });

  it('counts an answer to another type of item as none', () => {
    expect(earned('one', { type: 'move', choice: 'consent', reasons: '' })).toBe(0);
  });
});
