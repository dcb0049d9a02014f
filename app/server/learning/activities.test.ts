import { describe, expect, it } from 'vitest';
import type { ActivityFile } from '~/core/learning/format/check';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MODULE = 'rules-of-the-river';
const ANSWERS = ['The chair.', 'For consent.'];

const brief: ActivityFile = {
  ...{ format: 1, kind: 'brief', title: 'A brief', minutes: 20, task: 'Write.' },
  ...{ leastWords: 3, mostWords: 20 },
  rubric: [
    {
      ...{ id: 'depth', title: 'Depth' },
      levels: [
        { marks: 0, text: 'None.' },
        { marks: 2, text: 'Some.' },
      ],
    },
  ],
};

async function aLearner(course = smallCourse()) {
  const services = await testServices({ curriculum: [course] });
  const user = await makePerson(services, 'tri');
  const { activities, journal } = services.learning;
  const handIn = (answers: readonly string[], commandId = 'hand-in-1') =>
    activities.handIn(user, MODULE, { versionId: course.versionId, answers, commandId });
  return { services, activities, journal, user, handIn, course };
}

describe('an activity', () => {
  it('is handed in once, and shown as it was', async () => {
    const { services, activities, user, handIn } = await aLearner();
    const answers = await Promise.all(Array.from({ length: 5 }, () => handIn(ANSWERS)));
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    expect(await handIn(['Other', 'words'], 'hand-in-2')).toEqual({ ok: true });
    const own = await activities.activityOf(user, MODULE);
    expect(own?.submission).toMatchObject({ answers: ANSWERS, waits: true, mark: null });
    expect(await services.learning.gradesOf(user.id)).toMatchObject([
      { kind: 'activity', status: 'submitted' },
      { kind: 'module', status: 'submitted' },
      { kind: 'track', status: 'started' },
    ]);
  });

  it('says what is missing and keeps nothing of it', async () => {
    const { activities, user, handIn } = await aLearner();
    expect(await handIn(['The chair.', '  '])).toMatchObject({ fault: 'empty' });
    expect(await handIn(['The chair.'])).toMatchObject({ fault: 'changed' });
    expect(await handIn(['x'.repeat(8_001), 'y'])).toMatchObject({ fault: 'tooLong' });
    expect((await activities.activityOf(user, MODULE))?.submission).toBeNull();
  });

  it('counts the words of a brief', async () => {
    const { handIn } = await aLearner(smallCourse({ activity: brief }));
    expect(await handIn(['Two words'])).toEqual({ ok: false, fault: 'tooFewWords', words: 2 });
    const long = Array.from({ length: 21 }, () => 'word').join(' ');
    expect(await handIn([long])).toEqual({ ok: false, fault: 'tooManyWords', words: 21 });
    expect(await handIn(['Three words exactly'])).toEqual({ ok: true });
  });

  it('is not taken for another version than the one that is taught', async () => {
    const { activities, user } = await aLearner();
    const sent = { versionId: 'earlier', answers: ANSWERS, commandId: 'hand-in-1' };
    expect(await activities.handIn(user, MODULE, sent)).toMatchObject({ fault: 'changed' });
    expect(await activities.handIn(user, 'no-module', sent)).toBeNull();
  });

  it('shows its mark, the levels and the comment', async () => {
    const { services, activities, journal, user, handIn, course } = await aLearner();
    await handIn(ANSWERS);
    const submission = (await activities.activityOf(user, MODULE))?.submission?.id ?? '';
    const learner = { userId: user.id, academyId: user.academyId };
    await services.database.write(async (tx) => {
      await tx.mark.create({
        data: {
          ...{ id: 'mark-1', ...learner, work: `activity:${submission}`, role: 'first' },
          ...{ markerId: 'ines', levels: '{"depth":1}', earned: 200, of: 200 },
          ...{ comment: 'Well seen.', at: new Date(services.clock.now()) },
        },
      });
      await journal.append(tx, learner, {
        ...{ commandId: 'mark-1', actorId: 'ines', moduleId: MODULE },
        versionId: course.versionId,
        deed: { type: 'activityMarked', submission, mark: 'mark-1', earned: 200, of: 200 },
      });
    });
    const own = await activities.activityOf(user, MODULE);
    expect(own?.submission).toMatchObject({
      waits: false,
      mark: { earned: 200, of: 200, comment: 'Well seen.', levels: { depth: 1 } },
    });
  });
});
