import { expect, it } from 'vitest';
import { manualClock } from '../../../tests/builders/manual-clock';
import { smallCheck, smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const MODULE = 'rules-of-the-river';
const MINUTE = 60_000;

it('hands in what is over, though nobody looks, and leaves the rest alone', async () => {
  const clock = manualClock();
  const course = smallCourse({ check: smallCheck({ minutes: 10 }) });
  const services = await testServices({ clock, curriculum: [course] });
  const { learning, timeUp } = services;
  const statusOf = async (userId: string) =>
    (await learning.gradesOf(userId)).find(({ kind }) => kind === 'check')?.status;
  const [early, late] = [await makePerson(services, 'early'), await makePerson(services, 'late')];
  timeUp.start();
  await learning.startAttempt(early, MODULE, 'start-1');
  clock.advance(5 * MINUTE);
  await learning.startAttempt(late, MODULE, 'start-2');
  clock.advance(6 * MINUTE);
  await timeUp.idle();
  expect(await statusOf('early')).toBe('done');
  expect(await statusOf('late')).toBe('started');
  await timeUp.stop();
  expect(clock.waiting()).toBe(0);
});
