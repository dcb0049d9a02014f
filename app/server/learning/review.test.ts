import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../tests/builders/manual-clock';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import type { Person } from '../people/person';
import type { Services } from '../services';
import { cardsFrom, storedCards } from './review-cards';

const MODULE = 'rules-of-the-river';
const DAY = 86_400_000;

async function aLearner() {
  const clock = manualClock();
  const services = await testServices({ clock, curriculum: [smallCourse()] });
  const user = await makePerson(services, 'tri');
  const { reviews } = services.learning;
  const rate = (recall: 'again' | 'good', commandId: string, concept = 'silence') =>
    reviews.rate(user, { moduleId: MODULE, concept, recall, commandId });
  return { clock, services, learning: services.learning, reviews, user, rate };
}

async function anExercise(services: Services, user: Person, dueAt: number, title: string) {
  const { academyId } = user;
  const at = new Date(services.clock.now());
  const id = services.ids.id();
  await services.database.write(async (tx) => {
    const cohort = { id, academyId, name: 'A term', createdById: 'ines', createdAt: at };
    await tx.cohort.create({ data: cohort });
    await tx.cohortMember.create({
      data: { cohortId: id, userId: user.id, academyId, joinedAt: at },
    });
    await tx.assignment.create({
      data: {
        ...{ id: `${id}-a`, academyId, cohortId: id, kind: 'exercise', subjectId: 'x', title },
        ...{ dueAt: new Date(dueAt), createdById: 'ines', createdAt: at },
      },
    });
  });
}

describe('the review', () => {
  it('asks on the next day what a finished lesson spoke of', async () => {
    const { clock, learning, reviews, user } = await aLearner();
    expect(await reviews.reviewOf(user)).toMatchObject({ next: null, left: 0, known: 0 });
    await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
    expect(await reviews.reviewOf(user)).toMatchObject({
      ...{ next: null, left: 0, known: 1, nextAt: clock.now() + DAY },
    });
    clock.advance(DAY);
    expect(await reviews.reviewOf(user)).toMatchObject({
      next: { concept: 'silence', term: 'Silence procedure', why: 'first' },
      left: 1,
    });
  });

  it('puts off what was remembered, once for each command', async () => {
    const { clock, services, learning, reviews, user, rate } = await aLearner();
    await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
    clock.advance(DAY);
    const answers = await Promise.all([rate('good', 'rate-1'), rate('good', 'rate-1')]);
    expect(answers).toEqual([true, true]);
    const { next, left, nextAt } = await reviews.reviewOf(user);
    expect([next, left]).toEqual([null, 0]);
    expect(nextAt).toBeGreaterThan(clock.now() + DAY);
    expect(await services.database.reader.learningEvent.count()).toBe(2);
  });

  it('takes no word for a concept that was never met', async () => {
    const { services, rate } = await aLearner();
    expect(await rate('good', 'rate-1')).toBe(false);
    expect(await rate('good', 'rate-2', 'unheard-of')).toBe(false);
    expect(await services.database.reader.learningEvent.count()).toBe(0);
  });

  it('brings forward what an exercise will need, and says so', async () => {
    const { clock, services, learning, reviews, user } = await aLearner();
    await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
    await anExercise(services, user, clock.now() + 40 * DAY, 'Later');
    await anExercise(services, user, clock.now() + DAY, 'River of Nine');
    const { next, exercise } = await reviews.reviewOf(user);
    expect(next?.why).toBe('exercise');
    expect(exercise).toEqual({ title: 'River of Nine', at: clock.now() + DAY });
  });

  it('keeps cards that the record alone gives again', async () => {
    const { clock, services, learning, user, rate } = await aLearner();
    await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
    for (const [day, recall] of (['good', 'again', 'good'] as const).entries()) {
      clock.advance(3 * DAY);
      await rate(recall, `rate-${day}`);
    }
    const { reader } = services.database;
    const events = await learning.journal.read(reader, user.id, [MODULE]);
    const again = await cardsFrom({ curriculum: services.curriculum }, events);
    expect(again).toHaveLength(1);
    expect(await storedCards(reader, user.id)).toEqual(again);
  });
});
