import { expect, test } from 'vitest';
import { LiveTable } from '../../../tests/builders/live-table';
import { testServices } from '../../../tests/builders/services';
import { LONGEST_NOTE } from './preparation';

const sheet = {
  interests: 'Water in April',
  reservation: 'Twenty points',
  firstOffer: { 'flow-data': 'daily' },
  others: 'Power',
};

test('a sheet is its writer’s, at this seat, and saved over the one before', async () => {
  const services = await testServices();
  const { tableId } = await LiveTable.stored(services);
  const { exercises, clock } = services;
  const of = { tableId, academyId: 'academy', party: 'upland', userId: 'ulla' };
  expect(await exercises.preparation(of)).toBeNull();
  await exercises.prepare(of, sheet);
  await exercises.prepare(of, { ...sheet, others: 'Money' });
  const kept = { sheet: { ...sheet, others: 'Money' }, savedAt: clock.now() };
  expect(await exercises.preparation(of)).toEqual(kept);
  expect(await exercises.preparation({ ...of, userId: 'dara' })).toBeNull();
  expect(await exercises.preparation({ ...of, party: 'delta' })).toBeNull();
  expect(await exercises.preparation({ ...of, academyId: 'elsewhere' })).toBeNull();
});

test('a note is cut where it would be a book', async () => {
  const services = await testServices();
  const { tableId } = await LiveTable.stored(services);
  const of = { tableId, academyId: 'academy', party: 'upland', userId: 'ulla' };
  await services.exercises.prepare(of, { ...sheet, interests: 'x'.repeat(LONGEST_NOTE + 1) });
  const kept = await services.exercises.preparation(of);
  expect(kept?.sheet.interests).toHaveLength(LONGEST_NOTE);
});
