import type { RubricLine } from '../format/items';
import { gapBetween, isFar, type Levels } from './judge';

/** One judgement of a piece of work, as kept. Marks are in hundredths. */
export interface Judgement {
  readonly id: string;
  readonly role: 'self' | 'first' | 'second' | 'moderation';
  readonly markerId: string;
  readonly levels: Levels;
  readonly earned: number;
  readonly of: number;
  readonly comment: string;
  /** ms since 1970. */
  readonly at: number;
}

/** Where the marking of a piece of work stands. */
export interface Settlement {
  /** The latest judgement of each role; older ones stay on record and count no more. */
  readonly self: Judgement | null;
  readonly first: Judgement | null;
  readonly second: Judgement | null;
  readonly moderation: Judgement | null;
  /** The judgement that counts: the first marker's, until somebody has decided between two. */
  readonly counts: Judgement | null;
  /** Whether two markers are so far apart that a third person has to decide. */
  readonly wantsModeration: boolean;
}

/** What counts of the judgements of one piece of work, oldest first. */
export function settle(
  rubric: readonly RubricLine[],
  judgements: readonly Judgement[],
): Settlement {
  const latest = (role: Judgement['role']) =>
    judgements.findLast((each) => each.role === role) ?? null;
  const [self, first, second] = [latest('self'), latest('first'), latest('second')];
  const moderation = latest('moderation');
  const gap = first && second ? gapBetween(rubric, first.levels, second.levels) : null;
  const wantsModeration = gap !== null && isFar(gap) && moderation === null;
  return { self, first, second, moderation, counts: moderation ?? first, wantsModeration };
}

/** What somebody may do with a piece of work. */
export type MarkerRole = 'first' | 'second' | 'moderation';

/**
 * In which role a marker would judge now. Who marked first may mark again while nobody else has;
 * anybody else marks second, without having seen the first marks; who decides between two is neither
 * of them. Null where there is nothing left for this person to judge.
 */
export function roleOf(
  { first, second, moderation, wantsModeration }: Settlement,
  markerId: string,
): MarkerRole | null {
  if (moderation) return moderation.markerId === markerId ? 'moderation' : null;
  const isFirst = first === null || first.markerId === markerId;
  if (!second) return isFirst ? 'first' : 'second';
  if (wantsModeration) {
    return isFirst || second.markerId === markerId ? null : 'moderation';
  }
  return isFirst ? 'first' : null;
}

/** Whether a marker may see what others gave: not while they have yet to judge for themselves. */
export function seesMarks(settlement: Settlement, markerId: string): boolean {
  return roleOf(settlement, markerId) !== 'second' && settlement.first !== null;
}
