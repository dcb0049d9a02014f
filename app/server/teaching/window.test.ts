import { describe, expect, test } from 'vitest';
import { must, testCohort, wanted } from '../../../tests/builders/cohort';

const DAY = 86_400_000;
const HOUR = 3_600_000;

async function assigned(changes: Parameters<typeof wanted>[0]) {
  const cohort = await testCohort(2);
  const { services, teacher, cohortId, people, moduleId } = cohort;
  const [user, other] = people;
  if (!user || !other) throw new Error('nobody');
  const assignmentId = must(await services.assignments.assign(teacher, cohortId, wanted(changes)));
  const start = (who = user, command = `start-${who.id}`) =>
    services.learning.startAttempt(who, moduleId, command);
  return { ...cohort, user, other, assignmentId, start };
}

describe('a check that is assigned', () => {
  test('cannot be started before it opens', async () => {
    const { clock, start } = await assigned({ opensAt: '2026-01-06T16:00' });
    expect(await start()).toEqual({ ok: false, reason: 'notOpen' });
    clock.advance(DAY);
    expect(await start()).toMatchObject({ ok: true });
  });

  test('is over at its due date where late work is refused, but not for who has more time', async () => {
    const terms = { dueAt: '2026-01-05T17:00', latePolicy: 'refuse' } as const;
    const { services, clock, teacher, cohortId, assignmentId, user, other, start } =
      await assigned(terms);
    const longer = { assignmentId, person: other.email, dueAt: '2026-01-09T17:00', reason: '' };
    must(await services.assignments.extend(teacher, cohortId, longer));
    const begun = await start();
    if (!begun.ok) throw new Error(begun.reason);
    clock.advance(2 * HOUR);
    const { learning } = services;
    const answer = { number: { number: '4', unit: 'm' } };
    expect(await learning.answer(user, begun.attemptId, answer, 'late-1')).toEqual({
      ok: false,
      reason: 'late',
    });
    expect(await start(user, 'start-again')).toEqual({ ok: false, reason: 'closed' });
    expect(await start(other)).toMatchObject({ ok: true });
  });
});

test('an activity that is assigned is not taken after its time where late work is refused', async () => {
  const { services, clock, user, moduleId } = await assigned({
    ...{ kind: 'activity', dueAt: '2026-01-06T16:00', latePolicy: 'refuse' },
  });
  const { activities } = services.learning;
  const course = await services.curriculum.current(user.academyId, moduleId);
  const sent = { versionId: course?.versionId ?? '', answers: ['The chair.', 'For consent.'] };
  clock.advance(2 * DAY);
  expect(await activities.handIn(user, moduleId, { ...sent, commandId: 'c-1' })).toMatchObject({
    ok: false,
    fault: 'closed',
  });
});
