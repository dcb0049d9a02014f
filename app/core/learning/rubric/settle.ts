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
  /**
   * Of a first mark: where a second marker was demanded when it was given, how far the two may be
   * apart, in per cent of all marks. Null: none was, or it is no first mark.
   */
  readonly tolerance: number | null;
}

/** Where the marking of a piece of work stands. */
export interface Settlement {
  /** The latest judgement of each role; older ones stay on record and count no more. */
  readonly self: Judgement | null;
  readonly first: Judgement | null;
  readonly second: Judgement | null;
  readonly moderation: Judgement | null;
  /**
   * The judgement that counts: the first marker's, until somebody has decided between two. Where a
   * second marker is demanded, none until both have judged and are near, or somebody has decided.
   */
  readonly counts: Judgement | null;
  /** How far two demanded markers may be apart, in per cent; null where one marker is enough. */
  readonly tolerance: number | null;
  /** Whose judgement a demanded second marking still waits for; null where nothing is held back. */
  readonly held: 'second' | 'moderation' | null;
  /** Whether two markers are so far apart that a third person has to decide. */
  readonly wantsModeration: boolean;
}

/**
 * What counts of the judgements of one piece of work, oldest first. What was demanded when it was first
 * marked stays demanded: nobody can release a mark, or take one back, by changing the assignment.
 */
export function settle(judgements: readonly Judgement[]): Settlement {
  const latest = (role: Judgement['role']) =>
    judgements.findLast((each) => each.role === role) ?? null;
  const [self, first, second] = [latest('self'), latest('first'), latest('second')];
  const moderation = latest('moderation');
  const tolerance = judgements.find(({ role }) => role === 'first')?.tolerance ?? null;
  const isApart = first !== null && second !== null && isFar(gapBetween(first, second), tolerance);
  const wantsModeration = isApart && moderation === null;
  const waitsFor = second === null ? 'second' : wantsModeration ? 'moderation' : null;
  const held = first === null || tolerance === null || moderation !== null ? null : waitsFor;
  const counts = moderation ?? (held === null ? first : null);
  return { self, first, second, moderation, counts, tolerance, held, wantsModeration };
}

/** What somebody may do with a piece of work. */
export type MarkerRole = 'first' | 'second' | 'moderation';

/**
 * In which role a marker would judge now. Who marked first may mark again while nobody else has;
 * anybody else marks second, without having seen the first marks; who decides between two is neither
 * of them. Where a second marker was demanded, neither changes a mark once both have judged. Null where there is nothing left for this person to judge.
 */
export function roleOf(
  { first, second, moderation, tolerance, wantsModeration }: Settlement,
  markerId: string,
): MarkerRole | null {
  if (moderation) return moderation.markerId === markerId ? 'moderation' : null;
  const isFirst = first === null || first.markerId === markerId;
  if (!second) return isFirst ? 'first' : 'second';
  if (wantsModeration) {
    return isFirst || second.markerId === markerId ? null : 'moderation';
  }
  return isFirst && tolerance === null ? 'first' : null;
}

/** Whether a marker may see what others gave: not while they have yet to judge for themselves. */
export function seesMarks(settlement: Settlement, markerId: string): boolean {
  return roleOf(settlement, markerId) !== 'second' && settlement.first !== null;
}
