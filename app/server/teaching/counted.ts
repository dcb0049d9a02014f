import { afterLateness, type LatePolicy, type Marks } from '~/core/teaching/lateness';
import type { WorkKind } from '../generated/client';
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
 * Makes out of marks what counts of them, by the late policy and the moment of handing in. Tracks and
 * exercises lose nothing: a track is handed in piece by piece, an exercise takes place.
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
  return (work, { userId, dueAt, earned, of }) => {
    const at = momentOf(handedIn, userId, work);
    if (at === null || work.latePolicy === 'accept') return { earned, of };
    return afterLateness({ earned, of }, { ...work, dueAt }, at);
  };
}

function momentOf(handedIn: HandedIn, userId: string, { kind, subjectId }: Costing): number | null {
  return kind === 'track' || kind === 'exercise' ? null : handedIn[kind](userId, subjectId);
}
