import { expect, it } from 'vitest';
import { shelfOn } from './device';
import { dropUnsent, keepUnsent, unsentOn } from './unsent';

const entry = { commandId: 'save-1', at: 'item', fields: { text: 'Mine.' } };

it('keeps what waits with the page where the browser’s store is forbidden', () => {
  const forbidden = shelfOn(() => {
    throw new Error('forbidden');
  });
  keepUnsent(forbidden, 'attempt:1', entry);
  expect(unsentOn(forbidden, 'attempt:1')).toEqual([entry]);
  dropUnsent(forbidden, 'attempt:1', 'save-1');
  expect(unsentOn(forbidden, 'attempt:1')).toEqual([]);
});

it('says what was written last where the store is full', () => {
  const full = shelfOn(() => ({
    getItem: () => JSON.stringify([{ ...entry, fields: { text: 'Older.' } }]),
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => {},
  }));
  keepUnsent(full, 'attempt:1', entry);
  expect(unsentOn(full, 'attempt:1')).toEqual([entry]);
});
