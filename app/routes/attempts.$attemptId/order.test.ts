import { describe, expect, it } from 'vitest';
import { moved, orderBy, readMove, writeMove } from './order';

const entries = ['a1', 'a2', 'a3'].map((name) => ({ name, text: name }));

describe('an order that is made with buttons', () => {
  it('begins as it was shown, and goes on as it was kept', () => {
    expect(orderBy(entries, () => '')).toEqual(['a1', 'a2', 'a3']);
    const places = new Map([
      ['a3', '1'],
      ['a1', '2'],
    ]);
    expect(orderBy(entries, (name) => places.get(name) ?? '')).toEqual(['a3', 'a1', 'a2']);
  });

  it('changes two neighbours, and nothing at either end', () => {
    const order = ['a1', 'a2', 'a3'];
    expect(moved(order, { way: 'down', entry: 'a1' })).toEqual(['a2', 'a1', 'a3']);
    expect(moved(order, { way: 'up', entry: 'a3' })).toEqual(['a1', 'a3', 'a2']);
    expect(moved(order, { way: 'up', entry: 'a1' })).toEqual(order);
    expect(moved(order, { way: 'down', entry: 'a3' })).toEqual(order);
    expect(moved(order, { way: 'keep', entry: '' })).toEqual(order);
    expect(moved(order, { way: 'up', entry: 'none' })).toEqual(order);
  });

  it('is told by the value of a button', () => {
    for (const move of [
      { item: 'steps', way: 'up', entry: 'a2' },
      { item: 'steps', way: 'keep', entry: '' },
    ] as const) {
      expect(readMove(writeMove(move))).toEqual(move);
    }
    for (const other of ['', 'steps', 'steps left a2']) expect(readMove(other)).toBeNull();
  });
});
