import type { Course } from '~/core/learning/course';
import { certified } from '../../builders/certificate';
import type { Troupe } from './troupe';

const DAY_MS = 86_400_000;
/** A brief, a reflection and an exercise to play are the activities of these. */
const BRIEF = 'reading-uncertainty';
const REFLECTION = 'why-anticipate';
const CHECK = 'rules-of-the-room';

/** What is where of the trainee's learning. */
export interface StagedLearning {
  readonly certificate: string;
  /** A certificate whose holder, title and outcomes are as long as they may be. */
  readonly longCertificate: string;
  /** Attempts of the trainee's at a check with positions: one to go on with, one handed in. */
  readonly attempts: Readonly<Record<'open' | 'submitted', string>>;
}

/**
 * The trainee has finished a lesson whose concepts come up in the review, because an exercise is
 * tomorrow; has handed in a reflection and a check, and begun the check again; and has a certificate. The instructor writes a module anew.
 */
export async function learning(troupe: Troupe): Promise<StagedLearning> {
  const { services } = troupe;
  const { curriculum, database, clock } = services;
  const user = troupe.person('trainee');
  const { academyId } = user;
  const at = new Date(clock.now());
  const createdById = troupe.person('instructor').id;
  const cohortId = 'staged-review';
  await database.write(async (tx) => {
    const made = { academyId, createdById, createdAt: at };
    await tx.cohort.create({ data: { id: cohortId, name: 'Those who review', ...made } });
    await tx.cohortMember.create({ data: { cohortId, userId: user.id, academyId, joinedAt: at } });
    await tx.assignment.create({
      data: {
        ...{ id: 'staged-exercise', cohortId, kind: 'exercise', subjectId: 'tomorrow', ...made },
        ...{ title: 'Rivers, group A', dueAt: new Date(clock.now() + DAY_MS) },
      },
    });
  });
  await services.authoring.copy(troupe.person('instructor'), REFLECTION);
  const brief = await curriculum.current(academyId, BRIEF);
  const reflection = await curriculum.current(academyId, REFLECTION);
  if (!brief || reflection?.activity?.kind !== 'reflection') throw new Error('Other modules.');
  for (const { id } of brief.lessons) {
    await services.learning.finishLesson(user, BRIEF, id, `staged-${id}`);
  }
  const answers = reflection.activity.questions.map(() => 'The horizon was mine, not theirs.');
  const { versionId } = reflection;
  const sent = { versionId, answers, commandId: 'staged-reflection' };
  await services.learning.activities.handIn(user, REFLECTION, sent);
  const submitted = await attempt(troupe, 'staged-attempt-1');
  await services.learning.submit(user, submitted, {}, 'staged-submit');
  const attempts = { submitted, open: await attempt(troupe, 'staged-attempt-2') };
  const certificate = await certified(services, user, brief);
  return { attempts, certificate, longCertificate: await longCertificate(troupe, brief) };
}

/** The most that the name of a person, the title and the outcomes of a module may say on one. */
async function longCertificate(troupe: Troupe, course: Course): Promise<string> {
  const { services } = troupe;
  const text = 'Weigh what measurements mean where mandates and mistrust meet. '.repeat(13);
  const outcomes = course.module.outcomes.slice(0, 1).flatMap((outcome) =>
    Array.from({ length: 8 }, (_, index) => ({
      ...outcome,
      text: `${index}. ${text}`.slice(0, 800),
    })),
  );
  const module = { ...course.module, id: 'longest', title: text.slice(0, 120), outcomes };
  const code = await certified(services, troupe.person('khin@demo.example'), { ...course, module });
  const holder = 'Wilhelmina Mwangamanyika '.repeat(5).slice(0, 120);
  await services.database.write((tx) =>
    tx.certificate.update({ where: { code }, data: { holder } }),
  );
  return code;
}

async function attempt(troupe: Troupe, commandId: string): Promise<string> {
  const { learning } = troupe.services;
  const started = await learning.startAttempt(troupe.person('trainee'), CHECK, commandId);
  if (!started.ok) throw new Error(started.reason);
  return started.attemptId;
}
