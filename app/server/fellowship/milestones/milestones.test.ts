import { describe, expect, it } from 'vitest';
import { must, storeAttempt, storeGrade, testCohort } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';
import type { MilestoneWish } from './milestones';

const DAY = 86_400_000;
const wish = (changes: Partial<MilestoneWish>): MilestoneWish => ({
  ...{ subject: 'manual', title: '', dueAt: '', required: true, ...changes },
});

async function setUp(size = 2) {
  const scene = await testCohort(size);
  const { services, teacher, cohortId, moduleId } = scene;
  const { milestones, events } = services;
  const make = async (changes: Partial<MilestoneWish>) =>
    must(await milestones.make(teacher, cohortId, wish(changes)));
  const times = { startsAt: '2026-01-05T09:00', endsAt: '2026-01-05T10:00' };
  const event = must(
    await events.make(teacher, cohortId, { title: 'Opening', place: '', ...times }),
  );
  return { ...scene, make, event, check: `check:${moduleId}`, milestones };
}

describe('a milestone', () => {
  it('is reached by the records of the work, by attendance or by a note', async () => {
    const { services, clock, teacher, people, cohortId, moduleId, ...rest } = await setUp();
    const { make, event, check, milestones } = rest;
    await make({ subject: check });
    await make({ subject: `event:${event}`, required: false });
    const talk = await make({ title: 'Gave a talk', dueAt: '2026-01-06T00:00' });
    const [one] = people;
    if (!one) throw new Error('nobody');
    clock.advance(DAY);
    await storeAttempt(services, one, moduleId);
    const passedAt = clock.now();
    clock.advance(DAY);
    const done = { kind: 'check', subjectId: moduleId, status: 'done', passed: true } as const;
    await storeGrade(services, one, done);
    await services.attendance.note(teacher, cohortId, event, new Map([['t0', 'late']]));
    const note = { userIds: ['t0', 'nobody'], reachedAt: '', note: 'In Jakarta' };
    expect(must(await milestones.note(teacher, cohortId, talk, note))).toBe(1);
    const page = await milestones.page(teacher, cohortId, 1);
    expect(page?.milestones.map(({ title, count }) => [title, count])).toEqual([
      ['Gave a talk', 1],
      ['Rules of the river', 1],
      ['Opening', 1],
    ]);
    const [first, second] = page?.members ?? [];
    expect(first?.reached.map(({ state, by }) => [state, by?.at])).toEqual([
      ['late', clock.now()],
      ['reached', passedAt],
      ['reached', Date.UTC(2026, 0, 5, 2)],
    ]);
    expect(first?.completedAt).toBe(clock.now());
    expect(second?.completedAt).toBeNull();
    expect(page?.ready).toBe(1);
    expect(await milestones.own(one)).toMatchObject([
      { cohort: 'Spring intake', completedAt: clock.now() },
    ]);
  });

  it('of a check that was not passed is not reached', async () => {
    const { services, people, teacher, cohortId, moduleId, make, check, milestones } =
      await setUp(1);
    await make({ subject: check });
    const [one] = people;
    if (!one) throw new Error('nobody');
    const failed = { kind: 'check', subjectId: moduleId, status: 'done', passed: false } as const;
    await storeGrade(services, one, failed);
    expect((await milestones.page(teacher, cohortId, 1))?.ready).toBe(0);
  });

  it('is refused without a title, of nothing known, or with no date', async () => {
    const { teacher, cohortId, milestones } = await setUp(0);
    const make = (changes: Partial<MilestoneWish>) =>
      milestones.make(teacher, cohortId, wish(changes));
    expect(await make({})).toMatchObject({ fault: 'title' });
    expect(await make({ subject: 'check:nowhere' })).toMatchObject({ fault: 'subject' });
    expect(await make({ title: 'A', dueAt: 'soon' })).toMatchObject({ fault: 'due' });
  });

  it('is noted only by hand where it is manual, never ahead of time, and a note is taken back', async () => {
    const { teacher, cohortId, make, event, milestones } = await setUp(1);
    const note = { userIds: ['t0'], reachedAt: '', note: '' };
    const attended = await make({ subject: `event:${event}` });
    expect(await milestones.note(teacher, cohortId, attended, note)).toBeNull();
    const talk = await make({ title: 'Gave a talk' });
    const ahead = { ...note, reachedAt: '2030-01-01T00:00' };
    expect(await milestones.note(teacher, cohortId, talk, ahead)).toMatchObject({ fault: 'when' });
    must(await milestones.note(teacher, cohortId, talk, note));
    expect(await milestones.note(teacher, cohortId, talk, note)).toMatchObject({ fault: 'nobody' });
    expect(must(await milestones.unnote(teacher, cohortId, talk, ['t0']))).toBe(1);
  });
});

describe('the certificate of a programme', () => {
  it('is issued once, says what was asked, and can be verified and withdrawn', async () => {
    const { services, teacher, people, cohortId, make, milestones } = await setUp();
    expect(await milestones.issue(teacher, cohortId)).toMatchObject({ fault: 'noneRequired' });
    const talk = await make({ title: 'Gave a talk' });
    await make({ title: 'Came to dinner', required: false });
    expect(await milestones.issue(teacher, cohortId)).toMatchObject({ fault: 'nobody' });
    const note = { userIds: ['t0'], reachedAt: '', note: '' };
    must(await milestones.note(teacher, cohortId, talk, note));
    expect(must(await milestones.issue(teacher, cohortId))).toBe(1);
    expect(await milestones.issue(teacher, cohortId)).toMatchObject({ fault: 'nobody' });
    const [one] = people;
    if (!one) throw new Error('nobody');
    const { certificates } = services.learning;
    const [own] = await certificates.of(one);
    const code = own?.code ?? '';
    expect(await certificates.verify(code)).toMatchObject({
      ...{ kind: 'programme', title: 'Spring intake', modules: ['Gave a talk'], valid: true },
      ...{ holder: 'Name of t0', minutes: 0 },
    });
    must(await milestones.unnote(teacher, cohortId, talk, ['t0']));
    expect((await milestones.page(teacher, cohortId, 1))?.unfounded).toMatchObject([{ code }]);
    const coordinator = await makePerson(services, 'carla', 'coordinator');
    const stranger = await makePerson(services, 'stranger', 'coordinator', 'elsewhere');
    expect(await certificates.withdraw(stranger, code)).toBe(false);
    expect(await certificates.withdraw(coordinator, code)).toBe(true);
    expect(await certificates.verify(code)).toMatchObject({ valid: false });
    expect((await milestones.page(teacher, cohortId, 1))?.unfounded).toEqual([]);
  });

  it('is all that a coordinator may withdraw', async () => {
    const { services, people, cohortId } = await setUp(1);
    const coordinator = await makePerson(services, 'carla', 'coordinator');
    const [one] = people;
    await services.database.write((tx) =>
      tx.certificate.create({
        data: {
          ...{ id: 'c', academyId: 'academy', userId: one?.id ?? '', code: '7KQ2M4XA09TBZD6E' },
          ...{ kind: 'module', subjectId: cohortId, holder: 'X', title: 'X', body: '{}' },
          issuedAt: new Date(0),
        },
      }),
    );
    const { certificates } = services.learning;
    expect(await certificates.withdraw(coordinator, '7KQ2M4XA09TBZD6E')).toBe(false);
  });
});
