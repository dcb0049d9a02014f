import { manualClock } from './manual-clock';
import { smallCourse } from './module';
import { makePerson } from './people';
import { testServices } from './services';

const MODULE = 'rules-of-the-river';

/** The whole queue of what waits for a marker. */
export const everything = { kind: null, cohort: '' } as const;

/** Tri has handed in a reflection; Ines, Ida and Ivo teach, Theo elsewhere. */
export async function aSubmission() {
  const course = smallCourse();
  const clock = manualClock();
  const services = await testServices({ curriculum: [course], clock });
  const learner = await makePerson(services, 'tri');
  const [ines, ida, ivo] = [
    await makePerson(services, 'ines', 'instructor'),
    await makePerson(services, 'ida', 'instructor'),
    await makePerson(services, 'ivo', 'admin'),
  ];
  const answers = ['The chair.', 'For consent.'];
  const sent = { versionId: course.versionId, answers, commandId: 'hand-in-1' };
  await services.learning.activities.handIn(learner, MODULE, sent);
  const { marking } = services;
  const [first] = (await marking.queue(ines, everything)).waiting;
  const work = first?.work ?? '';
  const { versionId } = course;
  return { services, clock, marking, learner, ines, ida, ivo, work, first, versionId };
}

let sent = 0;
/** A judgement of the reflection, never the same command. */
export function judged(level: number, comment = '') {
  sent += 1;
  return { levels: { depth: level }, comment, commandId: `judge-${sent}` };
}

/** What counts of the learner's reflection. */
export async function activityGrade({
  services,
  learner,
}: Awaited<ReturnType<typeof aSubmission>>) {
  const grades = await services.learning.gradesOf(learner.id);
  return grades.find(({ kind }) => kind === 'activity');
}
