import { expect, test } from 'vitest';
import { must, storeAttempt, testCohort, wanted } from '../../../tests/builders/cohort';
import { gradebookQuery } from './gradebook/query';

const DAY = 86_400_000;

test('the gradebook takes off what coming late costs, by when the work came', async () => {
  const { services, clock, teacher, people, cohortId, moduleId } = await testCohort(2);
  const [prompt, late] = people;
  if (!prompt || !late) throw new Error('nobody');
  const terms = { dueAt: '2026-01-06T16:00', latePolicy: 'penalty', penaltyPercent: 10 } as const;
  must(await services.assignments.assign(teacher, cohortId, wanted(terms)));
  await storeAttempt(services, prompt, moduleId);
  clock.advance(2 * DAY);
  await storeAttempt(services, late, moduleId);
  clock.advance(9 * DAY);
  const at = new Date(clock.now());
  const marks = { status: 'done', earned: 800, of: 1_000, passed: true, at } as const;
  for (const { id: userId, academyId } of people) {
    const of = { userId, academyId, kind: 'check', subjectId: moduleId } as const;
    await services.database.write((tx) => tx.grade.create({ data: { ...of, ...marks } }));
  }
  const query = gradebookQuery(new URLSearchParams());
  const page = await services.gradebook.page(teacher, cohortId, query);
  const cells = JSON.stringify(page?.rows);
  expect(cells).toContain('80');
  expect(cells).toContain('70');
  const [assignment] = page?.columns ?? [];
  const work = await services.gradebook.work(teacher, cohortId, assignment?.id ?? '', late.id);
  expect(work).toMatchObject({ earned: 700, of: 1_000, cell: { percent: 70 } });
});

test('an empty attempt in time saves a late one from nothing', async () => {
  const { services, clock, teacher, people, cohortId, moduleId } = await testCohort(1);
  const [learner] = people;
  if (!learner) throw new Error('nobody');
  const terms = { dueAt: '2026-01-06T16:00', latePolicy: 'penalty', penaltyPercent: 10 } as const;
  must(await services.assignments.assign(teacher, cohortId, wanted(terms)));
  await storeAttempt(services, learner, moduleId, 0);
  clock.advance(3 * DAY);
  await storeAttempt(services, learner, moduleId, 900);
  const { id: userId, academyId } = learner;
  const at = new Date(clock.now());
  const grade = { status: 'done', earned: 900, of: 1_000, passed: true, at } as const;
  const of = { userId, academyId, kind: 'check', subjectId: moduleId } as const;
  await services.database.write((tx) => tx.grade.create({ data: { ...of, ...grade } }));
  const page = await services.gradebook.page(
    teacher,
    cohortId,
    gradebookQuery(new URLSearchParams()),
  );
  const [assignment] = page?.columns ?? [];
  const work = await services.gradebook.work(teacher, cohortId, assignment?.id ?? '', userId);
  expect(work).toMatchObject({ earned: 700, of: 1_000 });
});
