import { expect, test } from 'vitest';
import { must, storeAttempt, storeGrade, testCohort, wanted } from '../../../tests/builders/cohort';
import { cookieOf } from '../../../tests/builders/people';

const DAY = 86_400_000;

test('says who needs help and why, the most urgent first', async () => {
  const { services, clock, teacher, people, cohortId, moduleId } = await testCohort(4);
  const [unread, failed, late, fine] = people;
  if (!unread || !failed || !late || !fine) throw new Error('nobody');
  const { assignments, exercises, cohorts } = services;
  const draft = { scenarioId: 'river-of-nine', title: 'Thursday', tables: 1, pace: 1 };
  const subjectId = await exercises.createClass(teacher, draft);
  const exercise = { kind: 'exercise', subjectId, dueAt: '2026-01-11T09:00' };
  must(await assignments.assign(teacher, cohortId, wanted(exercise)));
  await exercises.spread(teacher, subjectId, ['t0']);
  must(await assignments.assign(teacher, cohortId, wanted({ dueAt: '2026-01-08T16:00' })));
  for (const person of [failed, unread, fine]) {
    const passed = person !== failed;
    const grade = { kind: 'check', subjectId: moduleId, status: 'done', passed } as const;
    await storeGrade(services, person, grade);
  }
  await storeAttempt(services, failed, moduleId);
  await storeAttempt(services, failed, moduleId);
  clock.advance(4 * DAY);
  for (const person of people) await cookieOf(services, person);
  const found = await cohorts.whoNeedsHelp(teacher, cohortId);
  expect(found).toMatchObject([
    {
      id: 't0',
      name: 'Name of t0',
      needs: [{ code: 'briefUnopened', values: { title: 'Thursday', days: 2 } }],
    },
    {
      id: 't1',
      name: 'Name of t1',
      needs: [{ code: 'attemptsUsedUp', values: { title: 'Rules of the river', attempts: 2 } }],
    },
    {
      id: 't2',
      name: 'Name of t2',
      needs: [{ code: 'overdueUntouched', values: { title: 'Rules of the river', days: 1 } }],
    },
  ]);
});

test('notices who never came', async () => {
  const { services, clock, teacher, cohortId } = await testCohort(1);
  clock.advance(10 * DAY);
  expect(await services.cohorts.whoNeedsHelp(teacher, cohortId)).toMatchObject([
    { id: 't0', needs: [{ code: 'neverSignedIn', values: { days: 10 } }] },
  ]);
});
