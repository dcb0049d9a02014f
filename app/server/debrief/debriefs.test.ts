import { describe, expect, test } from 'vitest';
import { adopted } from '../../../tests/builders/debriefed-live';
import { cast, LiveTable, person } from '../../../tests/builders/live-table';
import { testServices } from '../../../tests/builders/services';
import type { Services } from '../services';

async function debriefFor(services: Services, table: LiveTable, who: keyof typeof cast) {
  const found = await services.debriefs.of(await table.access(who));
  if (!found) throw new Error('The meeting has not ended.');
  return found;
}

describe('the debrief of a stored table', () => {
  test('is not there before the meeting has ended', async () => {
    const services = await testServices();
    const table = await LiveTable.stored(services);
    expect(await services.debriefs.of(await table.access('ulla'))).toBeNull();
  });

  test('shows a delegate their own seat, and the instructor all of it', async () => {
    const { services, table } = await adopted();
    const own = await debriefFor(services, table, 'ulla');
    expect(own.debrief.sight).toEqual({ shows: 'own', seat: 'upland' });
    expect(own.debrief.scores.map(({ party }) => party)).toEqual(['upland']);
    expect(own.planeOf('upland', 'delta')).toBeNull();
    expect(own.opposedTo('upland')).toBeNull();
    expect(own.comparable).toEqual([]);
    const all = await debriefFor(services, table, 'ines');
    expect(all.debrief.scores.map(({ party }) => party)).toEqual(['upland', 'delta']);
    expect(all.planeOf('upland', 'delta')?.all).toHaveLength(6);
    expect(all.comparable).toEqual(['upland', 'delta']);
  });

  test('opens to all delegates when the exercise says so, and closes again', async () => {
    const { services, table } = await adopted();
    const { exerciseId } = await table.access('ines');
    const set = (debriefShows: 'own' | 'all') =>
      services.database.write((tx) =>
        tx.exercise.update({ where: { id: exerciseId }, data: { debriefShows } }),
      );
    const sight = async () => (await debriefFor(services, table, 'ulla')).debrief.sight;
    expect(await sight()).toEqual({ shows: 'own', seat: 'upland' });
    await set('all');
    expect(await sight()).toEqual({ shows: 'all', seat: 'upland' });
    await set('own');
    expect(await sight()).toEqual({ shows: 'own', seat: 'upland' });
  });

  test('shows everything to whoever practised', async () => {
    const { services, table } = await adopted({ kind: 'practice', createdById: 'ulla' });
    expect((await debriefFor(services, table, 'ulla')).debrief.sight.shows).toBe('all');
  });

  test('counts what was refused to the seat, and says whether it learnt', async () => {
    const { services, table } = await adopted();
    const { refusals } = await debriefFor(services, table, 'ulla');
    expect(await refusals()).toEqual([]);
    const access = await table.access('ulla');
    await services.tables.send(access, 'ulla', 'too-late-1', { type: 'speak', text: 'Wait' });
    await services.tables.send(access, 'ulla', 'too-late-2', { type: 'speak', text: 'Wait!' });
    const [lesson] = await refusals();
    expect(lesson).toMatchObject({ seat: 'upland', type: 'speak', times: 2, learnt: false });
    expect(lesson?.refusal.code).toBe('meetingEnded');
    expect(await (await debriefFor(services, table, 'dara')).refusals()).toEqual([]);
    expect(await (await debriefFor(services, table, 'ines')).refusals()).toHaveLength(1);
  });
});

describe('all tables of an exercise', () => {
  test('are shown to who runs it and to nobody else', async () => {
    const { services, table } = await adopted();
    const { exerciseId } = await table.access('ines');
    const { exercises } = services.debriefs;
    const found = await exercises.of(cast.ines, exerciseId);
    expect(found?.tables.map(({ number, ended }) => [number, ended?.kind])).toEqual([
      [1, 'adopted'],
    ]);
    for (const other of [cast.ulla, person('eve', 'instructor', 'elsewhere')]) {
      expect(await exercises.of(other, exerciseId)).toBeNull();
    }
  });

  test('leave out a practice, which is its player’s own', async () => {
    const { services, table } = await adopted({ kind: 'practice', createdById: 'ulla' });
    const { exerciseId } = await table.access('ulla');
    expect(await services.debriefs.exercises.of(cast.ulla, exerciseId)).toBeNull();
    expect(await services.debriefs.exercises.of(cast.ines, exerciseId)).toBeNull();
  });
});

describe('a reflection', () => {
  test('is kept, replaced, and read by its writer and the instructor only', async () => {
    const { services, table } = await adopted();
    const { reflections } = services.debriefs;
    const [ulla, dara, ines] = [
      await table.access('ulla'),
      await table.access('dara'),
      await table.access('ines'),
    ];
    expect((await reflections.own(ulla, 'ulla')).savedAt).toBeNull();
    await reflections.keep(ulla, 'ulla', { answers: { 0: 'Little' }, levels: {} });
    await reflections.keep(ulla, 'ulla', { answers: { 0: 'Much' }, levels: { interests: 1 } });
    expect(await reflections.own(ulla, 'ulla')).toMatchObject({
      answers: { 0: 'Much' },
      levels: { interests: 1 },
    });
    expect((await reflections.own(dara, 'dara')).savedAt).toBeNull();
    expect(await reflections.all(dara)).toEqual([]);
    expect(await reflections.all(ines)).toMatchObject([
      { name: 'ULLA', party: 'upland', answers: { 0: 'Much' } },
    ]);
  });
});
