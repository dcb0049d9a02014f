import { expect, test } from 'vitest';
import { must, storeGrade, testCohort, wanted } from '../../../tests/builders/cohort';

test('a trainee has before them what is to do and what will open, not what is done', async () => {
  const { services, teacher, people, cohortId, moduleId } = await testCohort(1);
  const [one] = people;
  if (!one) throw new Error('nobody');
  const assign = async (changes: Parameters<typeof wanted>[0]) =>
    must(await services.assignments.assign(teacher, cohortId, wanted(changes)));
  await assign({ kind: 'module', dueAt: '2026-01-20T12:00' });
  await assign({ kind: 'activity', opensAt: '2026-02-01T12:00' });
  await assign({ dueAt: '2026-01-08T12:00' });
  await storeGrade(services, one, { kind: 'check', subjectId: moduleId, status: 'submitted' });
  expect(await services.assignments.before(one)).toMatchObject([
    { kind: 'module', state: 'open', to: `/modules/${moduleId}` },
    { kind: 'activity', state: 'upcoming' },
  ]);
  expect(await services.assignments.waiting(one)).toBeNull();
  expect(await services.assignments.waiting(teacher)).toEqual({
    toMark: 1,
    dueSoon: 1,
    cohorts: [{ id: cohortId, name: 'Spring intake', members: 1 }],
  });
});
