import { expect, it } from 'vitest';
import { NO_MODULE } from '~/core/learning/progress/events';
import { gradesOf, trackGrade } from '~/core/learning/progress/grades';
import { curriculumFolder } from '../../../tests/builders/curriculum';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MODULE = 'rules-of-the-river';

it('keeps the grades that the record gives, when all of them are worked out anew', async () => {
  const course = smallCourse();
  const services = await testServices({ curriculum: curriculumFolder(course) });
  const user = await makePerson(services, 'tri');
  const { learning, database } = services;
  await learning.openLesson(user, MODULE, '01-three-rules', 'open-1');
  await learning.finishLesson(user, MODULE, '01-three-rules', 'finish-1');
  for (const [index, number] of ['3', '4'].entries()) {
    const started = await learning.startAttempt(user, MODULE, `start-${index}`);
    if (!started.ok) throw new Error(started.reason);
    const { attemptId } = started;
    await learning.answer(user, attemptId, { number: { number } }, `answer-${index}`);
    await learning.submit(user, attemptId, { words: { text: 'So.' } }, `submit-${index}`);
  }
  await learning.finishLesson(user, MODULE, '02-gauges', 'finish-2');
  const kept = await learning.gradesOf(user.id);
  const events = await learning.journal.read(database.reader, user.id, [MODULE, NO_MODULE]);
  const grades = gradesOf(events, course);
  const track = trackGrade(course.module.track, [MODULE], grades);
  expect(kept).toHaveLength(3);
  expect(kept).toEqual(expect.arrayContaining([...grades, track]));
});
