import { describe, expect, it } from 'vitest';
import { dropUnsent, forgetSent, keepUnsent, rememberSent, sentSince, unsentOn } from './unsent';

function shelf(most = 10_000) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

const entry = (at: string, commandId: string) => ({ at, commandId, fields: { answer: commandId } });

describe('what was written without a connection', () => {
  it('waits in the order in which it was written, each page for itself', () => {
    const own = shelf();
    keepUnsent(own, 'attempt:1', entry('q1', 'a'));
    keepUnsent(own, 'attempt:1', entry('q2', 'b'));
    keepUnsent(own, 'attempt:2', entry('q1', 'c'));
    expect(unsentOn(own, 'attempt:1').map(({ commandId }) => commandId)).toEqual(['a', 'b']);
  });

  it('is replaced by what is written later at the same place', () => {
    const own = shelf();
    keepUnsent(own, 'attempt:1', entry('q1', 'a'));
    keepUnsent(own, 'attempt:1', entry('q1', 'b'));
    expect(unsentOn(own, 'attempt:1')).toEqual([entry('q1', 'b')]);
  });

  it('stays when only what was written before it has arrived', () => {
    const own = shelf();
    keepUnsent(own, 'attempt:1', entry('q1', 'b'));
    dropUnsent(own, 'attempt:1', 'a');
    expect(unsentOn(own, 'attempt:1')).toEqual([entry('q1', 'b')]);
    dropUnsent(own, 'attempt:1', 'b');
    expect(unsentOn(own, 'attempt:1')).toEqual([]);
  });

  it('survives a store that is full or spoilt', () => {
    const full = shelf(5);
    keepUnsent(full, 'attempt:1', entry('q1', 'a'));
    expect(unsentOn(full, 'attempt:1')).toEqual([]);
    const spoilt = shelf();
    spoilt.setItem('mufakat:unsent:attempt:1', '{"no":"list"}');
    expect(unsentOn(spoilt, 'attempt:1')).toEqual([]);
  });
});

describe('what has arrived', () => {
  it('stands again in a copy of the page that was made before, and in no later one', () => {
    const own = shelf();
    rememberSent(own, 'attempt:1', entry('q1', 'a'), 1_000);
    rememberSent(own, 'attempt:1', entry('q2', 'b'), 3_000);
    expect(sentSince(own, 'attempt:1', 500)).toEqual({ q1: { answer: 'a' }, q2: { answer: 'b' } });
    expect(sentSince(own, 'attempt:1', 2_000)).toEqual({ q2: { answer: 'b' } });
    expect(sentSince(own, 'attempt:2', 0)).toEqual({});
    forgetSent(own, 'attempt:1');
    expect(sentSince(own, 'attempt:1', 0)).toEqual({});
  });
});
