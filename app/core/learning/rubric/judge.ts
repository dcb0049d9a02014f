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

/** A judgement that was complete when it was kept: a level for every line, and what they earned. */
export interface Kept extends Judged {
  readonly levels: Levels;
}

/** How far two judgements of the same work lie apart. */
export interface Gap {
  /** Lines on which they are more than one level apart. */
  readonly lines: readonly string[];
  /** Hundredths of a mark between them, out of how many there are. */
  readonly marks: number;
  readonly of: number;
}

/** Compares two judgements by the same rubric. */
export function gapBetween(one: Kept, other: Kept): Gap {
  const lines = Object.keys(one.levels).filter(
    (id) => Math.abs((one.levels[id] ?? 0) - (other.levels[id] ?? 0)) > 1,
  );
  return { lines, marks: Math.abs(one.earned - other.earned), of: one.of };
}

/** Where nothing is stated: more than this share of the marks, in per cent, is too far apart. */
const FAR_APART = 20;

/**
 * Whether two judgements are so far apart that somebody has to decide. Where a tolerance is stated it
 * is the whole rule; otherwise marks may be a fifth of all there are apart, and lines one level.
 *
 * @param tolerance per cent of the marks there are; null where none is stated
 */
export function isFar({ lines, marks, of }: Gap, tolerance: number | null): boolean {
  const isBeyond = marks * 100 > (tolerance ?? FAR_APART) * of;
  return isBeyond || (tolerance === null && lines.length > 0);
}
