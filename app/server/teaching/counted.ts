import { attemptsOf, type Outcome } from '~/core/learning/progress/attempts';
import { afterLateness, type LatePolicy, type Marks, type Terms } from '~/core/teaching/lateness';
import type { WorkKind } from '../generated/client';
import { eventOf } from '../learning/journal';
import type { Reader } from '../store/database';
import { type HandedIn, handedInBy } from './handed-in';

/** What of an assignment decides whether lateness costs marks. */
export interface Costing {
  readonly kind: WorkKind;
  readonly subjectId: string;
  readonly latePolicy: LatePolicy;
  /** Of the marks to be had, for each day begun. */
  readonly penaltyPercent: number;
}

/** Marks of one person's work, in hundredths, and when it was due (ms since 1970). */
export interface Earned extends Marks {
  readonly userId: string;
  readonly dueAt: number | null;
}

/**
 * Makes out of marks what counts of them, by the late policy and the moment of handing in. Of a check
 * the attempt counts of which most is left after its own lateness. Tracks and exercises lose nothing:
 * a track is handed in piece by piece, an exercise takes place.
 *
 * @param userIds of the people in question, some hundreds at most
 */
export async function countingMarks(
  reader: Reader,
  userIds: readonly string[],
  assignments: readonly Costing[],
): Promise<(work: Costing, earned: Earned) => Marks> {
  const costly = assignments.filter(({ latePolicy }) => latePolicy !== 'accept');
  if (costly.length === 0) return (_, { earned, of }) => ({ earned, of });
  const modules = [...new Set(costly.map(({ subjectId }) => subjectId))];
  const handedIn = await handedInBy(reader, { userId: { in: [...userIds] } }, modules);
  const checks = costly.filter(({ kind }) => kind === 'check').map(({ subjectId }) => subjectId);
  const outcomes = await outcomesOf(reader, userIds, checks);
  return (work, { userId, dueAt, earned, of }) => {
    const attempts = outcomes.get(`${userId} ${work.subjectId}`);
    if (work.kind === 'check' && attempts) return bestLeft(attempts, { ...work, dueAt });
    const at = momentOf(handedIn, userId, work);
    if (at === null || work.latePolicy === 'accept') return { earned, of };
    return afterLateness({ earned, of }, { ...work, dueAt }, at);
  };
}

function momentOf(handedIn: HandedIn, userId: string, { kind, subjectId }: Costing): number | null {
  return kind === 'track' || kind === 'exercise' ? null : handedIn[kind](userId, subjectId);
}

/** What is left of the attempt of which most is left, as a share of its marks. */
function bestLeft(outcomes: readonly Outcome[], terms: Terms): Marks {
  const left = outcomes.map((outcome) => afterLateness(outcome, terms, outcome.at));
  return left.reduce((best, marks) =>
    marks.earned * best.of > best.earned * marks.of ? marks : best,
  );
}

/** The attempts that people handed in, with what markers judged since, by person and module. */
async function outcomesOf(
  reader: Reader,
  userIds: readonly string[],
  moduleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  if (moduleIds.length === 0) return new Map();
  const rows = await reader.learningEvent.findMany({
    where: {
      ...{ userId: { in: [...userIds] }, moduleId: { in: [...moduleIds] } },
      type: { in: ['attemptStarted', 'attemptSubmitted', 'itemMarked'] },
    },
    orderBy: { id: 'asc' },
    select: { userId: true, moduleId: true, at: true, versionId: true, body: true },
  });
  const records = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = `${row.userId} ${row.moduleId}`;
    records.set(key, [...(records.get(key) ?? []), row]);
  }
  const found = [...records].map(([key, record]) => {
    const outcomes = attemptsOf(record.map(eventOf)).flatMap(({ outcome }) => outcome ?? []);
    return [key, outcomes] as const;
  });
  return new Map(found.filter(([, outcomes]) => outcomes.length > 0));
}
