import type { RubricLine } from '../format/items';

/** The level given for each line of a rubric, from 0, by the line's id. */
export type Levels = Readonly<Record<string, number>>;

/** Marks in hundredths. */
export interface Judged {
  readonly earned: number;
  readonly of: number;
}

/**
 * What levels earn: the sum of their marks, out of the sum of each line's best. Null where a line has
 * no level, or one that it does not have: half a judgement is none.
 */
export function judge(rubric: readonly RubricLine[], levels: Levels): Judged | null {
  let earned = 0;
  let of = 0;
  for (const { id, levels: known } of rubric) {
    const given = Object.hasOwn(levels, id) ? known[levels[id] ?? -1] : undefined;
    if (!given) return null;
    earned += given.marks * 100;
    of += 100 * Math.max(...known.map(({ marks }) => marks));
  }
  return { earned, of };
}

/** How far two judgements of the same work lie apart. */
export interface Gap {
  /** Lines on which they are more than one level apart. */
  readonly lines: readonly string[];
  /** Whether their marks are more than a fifth of all there are apart. */
  readonly marks: boolean;
}

/** More than this share of the marks, in per cent, is too far apart. */
const FAR_APART = 20;

/**
 * Compares two judgements by the same rubric.
 *
 * @returns null where either is incomplete
 */
export function gapBetween(rubric: readonly RubricLine[], one: Levels, other: Levels): Gap | null {
  const [first, second] = [judge(rubric, one), judge(rubric, other)];
  if (!first || !second) return null;
  const lines = rubric.flatMap(({ id }) =>
    Math.abs((one[id] ?? 0) - (other[id] ?? 0)) > 1 ? [id] : [],
  );
  const marks = Math.abs(first.earned - second.earned) * 100 > FAR_APART * first.of;
  return { lines, marks };
}

/** Whether two judgements are so far apart that somebody has to decide. */
export function isFar({ lines, marks }: Gap): boolean {
  return marks || lines.length > 0;
}
