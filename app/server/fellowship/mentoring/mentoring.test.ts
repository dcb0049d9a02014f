import { describe, expect, it } from 'vitest';
import { must, testCohort } from '../../../../tests/builders/cohort';
import { makeAccepted } from '../../../../tests/builders/fellows';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';

describe('mentors', () => {
  it('are set by name or address, spread evenly and taken away', async () => {
    const { services, teacher, cohortId } = await testCohort(5);
    const { mentoring } = services;
    const mira = await makePerson(services, 'mira', 'coordinator');
    expect(must(await mentoring.set(teacher, cohortId, ['t0', 'x'], mira.name))).toBe(1);
    const two = `${mira.email}\nName of teacher`;
    expect(must(await mentoring.spread(teacher, cohortId, two))).toBe(4);
    const page = await mentoring.page(teacher, cohortId, 1);
    expect(page?.mentors.map(({ name, fellows }) => [name, fellows])).toEqual([
      ['Name of mira', 3],
      ['Name of teacher', 2],
    ]);
    expect(await mentoring.menteesOf(mira, 2)).toMatchObject({
      count: 3,
      fellows: [{ name: 'Name of t0', cohort: 'Spring intake' }, { cohort: 'Spring intake' }],
    });
    expect(must(await mentoring.set(teacher, cohortId, ['t0'], ' '))).toBe(1);
    expect((await mentoring.page(teacher, cohortId, 1))?.withoutMentor).toBe(1);
  });

  it('are people of the academy, and never the fellow', async () => {
    const { services, teacher, people, cohortId } = await testCohort(1);
    const { mentoring } = services;
    await makePerson(services, 'stranger', 'instructor', 'elsewhere');
    const set = (mentor: string) => mentoring.set(teacher, cohortId, ['t0'], mentor);
    expect(await set('stranger@test.example')).toMatchObject({ fault: 'person' });
    expect(await set(people[0]?.email ?? '')).toMatchObject({ fault: 'themself' });
  });

  it('and pairs end with the membership', async () => {
    const { services, teacher, cohortId } = await testCohort(2);
    const { mentoring, cohorts, database } = services;
    must(await mentoring.set(teacher, cohortId, ['t0'], teacher.name));
    must(await mentoring.pair(teacher, cohortId, 't0', 't1'));
    must(await cohorts.remove(teacher, cohortId, ['t0']));
    expect(await database.reader.mentorship.count()).toBe(0);
    expect(await database.reader.cohortPair.count()).toBe(0);
  });
});

describe('pairs', () => {
  it('are made by hand, each member in one at most', async () => {
    const { services, teacher, cohortId } = await testCohort(3);
    const { mentoring } = services;
    must(await mentoring.pair(teacher, cohortId, 't0', 't1'));
    const pair = (one: string, other: string) => mentoring.pair(teacher, cohortId, one, other);
    expect(await pair('t2', 't1')).toMatchObject({ fault: 'paired' });
    expect(await pair('t2', 't2')).toMatchObject({ fault: 'pair' });
    expect(await pair('t2', 'teacher')).toMatchObject({ fault: 'pair' });
    const [first] = (await mentoring.page(teacher, cohortId, 1))?.fellows ?? [];
    expect(first?.pair?.name).toBe('Name of t1');
    must(await mentoring.part(teacher, cohortId, first?.pair?.id ?? ''));
    expect((await mentoring.page(teacher, cohortId, 1))?.unpaired).toHaveLength(3);
  });

  it('are proposed of a scientist and a diplomat, of one country where it can be', async () => {
    const services = await testServices();
    const coordinator = await makePerson(services, 'carla', 'coordinator');
    const intakeId = await makeAccepted(services, [
      { email: 's1@x.example', name: 'S One', role: 'scientist', country: 'TL' },
      { email: 's2@x.example', name: 'S Two', role: 'scientist', country: 'LA' },
      { email: 'd1@x.example', name: 'D One', role: 'diplomat', country: 'LA' },
      { email: 'd2@x.example', name: 'D Two', role: 'diplomat', country: 'TH' },
    ]);
    const letter = () => () => ({ subject: 'Welcome', text: 'Welcome' });
    const taken = must(
      await services.fellows.takeIn(coordinator, intakeId, { name: 'Fellows' }, letter),
    );
    const { cohortId } = taken;
    const page = await services.mentoring.page(coordinator, cohortId, 1);
    expect(page?.proposed).toEqual([
      { one: 'S One', other: 'D Two' },
      { one: 'S Two', other: 'D One' },
    ]);
    expect(page?.fellows.find(({ name }) => name === 'S One')?.as).toMatch(/scien/i);
    expect(must(await services.mentoring.pairAll(coordinator, cohortId))).toBe(2);
    expect(await services.mentoring.pairAll(coordinator, cohortId)).toMatchObject({ ok: false });
  });
});
