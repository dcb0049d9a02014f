import type { Course } from '~/core/learning/course';
import type { TrackId } from '~/core/learning/format/module';
import { NO_MODULE } from '~/core/learning/progress/events';
import {
  doneAt,
  exerciseGrades,
  type Grade,
  gradesOf,
  isFinished,
  trackGrade,
} from '~/core/learning/progress/grades';
import type { Transaction } from '../store/database';
import { certifyModule, certifyTrack } from './certificates';
import type { Learner } from './journal';
import type { LearningTools } from './parts';

type Tools = Pick<LearningTools, 'journal' | 'curriculum' | 'clock' | 'ids'>;

/**
 * Brings the grades of one module, its track and the exercises of a person up to date with their
 * record, as part of the transaction that wrote to it. Writes down that a module is finished, once,
 * when it is, and certifies it.
 *
 * @param course as it is now; its content says what finishing takes
 */
export async function keepGrades(
  tx: Transaction,
  tools: Tools,
  learner: Learner,
  course: Course,
): Promise<void> {
  const { journal, curriculum } = tools;
  const { userId } = learner;
  const { id: moduleId, track } = course.module;
  const read = () => journal.read(tx, userId, [moduleId, NO_MODULE]);
  let events = await read();
  const known = events.some(({ deed }) => deed.type === 'moduleFinished');
  if (!known && isFinished(events, course)) {
    await curriculum.keep(tx, course);
    await journal.append(tx, learner, {
      commandId: `finished:${moduleId}`,
      actorId: userId,
      moduleId,
      versionId: course.versionId,
      deed: { type: 'moduleFinished', module: moduleId },
      at: doneAt(events, course),
    });
    await certifyModule(tx, tools, learner, course);
    events = await read();
  }
  for (const grade of gradesOf(events, course)) await store(tx, learner, grade);
  await keepTrackGrade(tx, tools, learner, track);
}

/** Brings the grade of a track of a person up to date with those of its modules. */
export async function keepTrackGrade(
  tx: Transaction,
  tools: Tools,
  learner: Learner,
  track: TrackId,
): Promise<void> {
  const { academyId, userId } = learner;
  const { modules = [] } =
    (await tools.curriculum.tracks(academyId)).find(({ id }) => id === track) ?? {};
  const moduleIds = modules.map(({ id }) => id);
  const whole = trackGrade(track, moduleIds, await storedGrades(tx, userId));
  if (whole) await store(tx, learner, whole);
  // Of what was begun in it nothing is taught there any more.
  else await tx.grade.deleteMany({ where: { userId, kind: 'track', subjectId: track } });
  if (whole?.status === 'done') await certifyTrack(tx, tools, learner, track);
}

/** Brings the grades of a person's exercises up to date. */
export async function keepExerciseGrades(
  tx: Transaction,
  { journal }: Pick<LearningTools, 'journal'>,
  learner: Learner,
): Promise<void> {
  const events = await journal.read(tx, learner.userId, [NO_MODULE]);
  for (const grade of exerciseGrades(events)) await store(tx, learner, grade);
}

/** A person's grades as kept. */
export async function storedGrades(
  from: Pick<Transaction, 'grade'>,
  userId: string,
): Promise<Grade[]> {
  const rows = await from.grade.findMany({ where: { userId } });
  return rows.map(({ userId: _userId, academyId: _academyId, at, ...grade }) => ({
    ...grade,
    at: at.getTime(),
  }));
}

async function store(
  tx: Transaction,
  { academyId, userId }: Learner,
  { kind, subjectId, at, ...rest }: Grade,
): Promise<void> {
  const data = { ...rest, at: new Date(at) };
  await tx.grade.upsert({
    where: { userId_kind_subjectId: { userId, kind, subjectId } },
    update: data,
    create: { userId, academyId, kind, subjectId, ...data },
  });
}
