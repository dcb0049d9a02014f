import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MODULE = 'rules-of-the-river';

async function aLearner(course = smallCourse()) {
  const services = await testServices({ curriculum: [course] });
  const user = await makePerson(services, 'tri');
  return { services, learning: services.learning, user };
}

describe('lessons', () => {
  it('remember where reading goes on', async () => {
    const { services, learning, user } = await aLearner();
    await learning.openLesson(user, MODULE, '01-three-rules', 'open-1');
    await learning.openLesson(user, MODULE, '02-gauges', 'open-2');
    await learning.openLesson(user, MODULE, '02-gauges', 'open-3');
    const progress = await learning.progressOf(user.id, MODULE);
    expect(progress.lastLesson).toBe('02-gauges');
    expect(Object.keys(progress.opened)).toEqual(['01-three-rules', '02-gauges']);
    const events = await learning.journal.read(services.database.reader, user.id, [MODULE]);
    expect(events).toHaveLength(2);
  });

  it('are not there for who asks for one that no module has', async () => {
    const { learning, user } = await aLearner();
    expect(await learning.openLesson(user, MODULE, '09-none', 'open-1')).toBe(false);
    expect(await learning.finishLesson(user, 'no-module', '01-three-rules', 'open-2')).toBe(false);
    expect(await learning.gradesOf(user.id)).toEqual([]);
  });

  it('finish a module that asks for nothing else, and its track with it', async () => {
    const { learning, user } = await aLearner(smallCourse({ check: null, activity: null }));
    await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
    expect((await learning.gradesOf(user.id)).map(({ kind, status }) => [kind, status])).toEqual([
      ['module', 'started'],
      ['track', 'started'],
    ]);
    await learning.finishLesson(user, MODULE, '02-gauges', 'finish-2');
    await learning.finishLesson(user, MODULE, '02-gauges', 'finish-3');
    expect((await learning.gradesOf(user.id)).map(({ kind, status }) => [kind, status])).toEqual([
      ['module', 'done'],
      ['track', 'done'],
    ]);
    const { finishedAt } = await learning.progressOf(user.id, MODULE);
    expect(finishedAt).not.toBeNull();
  });

  it('are noted once, however often the same command comes', async () => {
    const { services, learning, user } = await aLearner();
    await Promise.all(
      Array.from({ length: 5 }, () =>
        learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1'),
      ),
    );
    expect(await services.database.reader.learningEvent.count()).toBe(1);
  });
});
