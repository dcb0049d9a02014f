import { describe, expect, it } from 'vitest';
import { must, testCohort } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';

const OPENING = {
  ...{ title: ' Opening  day ', place: 'Hall 2' },
  ...{ startsAt: '2026-02-02T09:00', endsAt: '2026-02-02T11:30' },
};

describe('an event', () => {
  it('is made in the zone of the academy and stands in the calendars of members and mentors', async () => {
    const { services, teacher, people, cohortId } = await testCohort(1);
    const { events, calendar, mentoring } = services;
    const mira = await makePerson(services, 'mira', 'coordinator');
    const id = must(await events.make(teacher, cohortId, OPENING));
    must(await mentoring.set(teacher, cohortId, ['t0'], mira.name));
    for (const person of [people[0], mira]) {
      expect(person && (await calendar.dates(person))).toMatchObject([
        {
          ...{ id, kind: 'event', title: 'Opening day', place: 'Hall 2', state: null },
          ...{ at: Date.UTC(2026, 1, 2, 2), endsAt: Date.UTC(2026, 1, 2, 4, 30) },
        },
      ]);
    }
    expect(await calendar.dates(teacher)).toEqual([]);
    const later = { ...OPENING, startsAt: '2026-02-02T10:00' };
    must(await events.change(teacher, cohortId, id, later));
    expect((await events.list(teacher, cohortId))?.events).toMatchObject([
      { startsAt: Date.UTC(2026, 1, 2, 3) },
    ]);
    must(await events.callOff(teacher, cohortId, id));
    expect(await calendar.dates(mira)).toEqual([]);
    expect(await events.callOff(teacher, cohortId, id)).toBeNull();
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ startsAt: 'soon' }, 'starts'],
    [{ endsAt: '' }, 'ends'],
    [{ endsAt: '2026-02-02T09:00' }, 'order'],
    [{ endsAt: '2026-04-02T09:00' }, 'tooLong'],
    [{ place: 'x'.repeat(301) }, 'place'],
  ])('with %j is refused', async (change, fault) => {
    const { services, teacher, cohortId } = await testCohort(0);
    const wish = { ...OPENING, ...change };
    expect(await services.events.make(teacher, cohortId, wish)).toEqual({ ok: false, fault });
  });

  it('is for who tends the cohort', async () => {
    const { services, teacher, people, cohortId } = await testCohort(1);
    const { events, attendance } = services;
    const id = must(await events.make(teacher, cohortId, OPENING));
    const others = [people[0], await makePerson(services, 'stranger', 'admin', 'elsewhere')];
    for (const person of others) {
      if (!person) throw new Error('nobody');
      expect(await events.list(person, cohortId)).toBeNull();
      expect(await events.make(person, cohortId, OPENING)).toBeNull();
      expect(await events.change(person, cohortId, id, OPENING)).toBeNull();
      expect(await events.callOff(person, cohortId, id)).toBeNull();
      expect(await attendance.sheet(person, cohortId, id)).toBeNull();
      expect(await attendance.allPresent(person, cohortId, id)).toBeNull();
    }
    const coordinator = await makePerson(services, 'carla', 'coordinator');
    expect(await events.list(coordinator, cohortId)).toMatchObject({ members: 1 });
  });
});

describe('attendance', () => {
  it('is noted for all at once, and then where somebody was not there', async () => {
    const { services, teacher, cohortId } = await testCohort(3);
    const { events, attendance, database } = services;
    const id = must(await events.make(teacher, cohortId, OPENING));
    const note = async (who: string, state: 'late' | 'absent' | null) =>
      (await attendance.note(teacher, cohortId, id, new Map([[who, state]])))?.count;
    expect(await note('t1', 'late')).toBe(1);
    expect(await attendance.allPresent(teacher, cohortId, id)).toEqual({ count: 2, kept: [] });
    expect(await note('t2', 'absent')).toBe(1);
    expect(await note('t2', 'absent')).toBe(0);
    expect(await note('stranger', 'late')).toBe(0);
    const sheet = await attendance.sheet(teacher, cohortId, id);
    expect(sheet?.people.map(({ state }) => state)).toEqual(['present', 'late', 'absent']);
    expect((await events.list(teacher, cohortId))?.events[0]?.came).toEqual({
      ...{ present: 1, late: 1, excused: 0, absent: 1 },
    });
    expect(await note('t0', null)).toBe(1);
    expect((await attendance.sheet(teacher, cohortId, id))?.people[0]?.state).toBeNull();
    expect(await database.reader.attendance.count()).toBe(5);
    const gone = database.write((tx) => tx.attendance.deleteMany());
    await expect(gone).rejects.toThrow();
    const changed = database.write((tx) => tx.attendance.updateMany({ data: { state: 'late' } }));
    await expect(changed).rejects.toThrow();
  });

  it('of an old sheet leaves what somebody else changed meanwhile, and says of whom', async () => {
    const { services, teacher, cohortId } = await testCohort(3);
    const { events, attendance } = services;
    const id = must(await events.make(teacher, cohortId, OPENING));
    const colleague = await makePerson(services, 'carla', 'coordinator');
    await attendance.allPresent(teacher, cohortId, id);
    const old = new Map(
      (await attendance.sheet(teacher, cohortId, id))?.people.map(
        (person) => [person.id, person.state] as const,
      ),
    );
    const corrections = new Map([
      ['t0', 'absent'],
      ['t1', 'late'],
    ] as const);
    await attendance.note(colleague, cohortId, id, corrections, old);
    const saved = new Map([...old, ['t1', 'excused'], ['t2', null]] as const);
    expect(await attendance.note(teacher, cohortId, id, saved, old)).toEqual({
      ...{ count: 1, kept: ['Name of t1'] },
    });
    const sheet = await attendance.sheet(teacher, cohortId, id);
    expect(sheet?.people.map(({ state }) => state)).toEqual(['absent', 'late', null]);
    expect(await attendance.note(teacher, cohortId, id, saved, saved)).toEqual({
      ...{ count: 0, kept: [] },
    });
  });
});
