import type { Problem } from './problem';
import { missedBy, rowsOf } from './rows';

/** How a rule stands with a list of people. For `sensitive` rules these are figures to suppress. */
export interface Standing {
  readonly rule: string;
  /** The value of the attribute, where the rule means each value of its own. */
  readonly value: string | null;
  readonly sensitive: boolean;
  readonly target: boolean;
  /** People chosen whom the rule counts; for `equal`, how many more on the left. */
  readonly count: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** People by which it is missed. */
  readonly missed: number;
  /** What that costs, in hundredths of merit; nothing for a constraint. */
  readonly cost: number;
  /** It stands at its bound, so one person fewer or more would break it. */
  readonly binding: boolean;
}

/** How each rule of a problem stands with those chosen, in the order of the rules. */
export function standingsOf(problem: Problem, chosen: Iterable<string>): Standing[] {
  const ids = new Set(chosen);
  const places = [...problem.candidates.keys()].filter((place) =>
    ids.has(problem.candidates[place]?.id ?? ''),
  );
  return rowsOf(problem).map((row) => {
    const count = places.reduce((sum, place) => sum + (row.by[place] ?? 0), 0);
    const missed = missedBy(row, count);
    return {
      rule: row.rule,
      value: row.value,
      sensitive: row.sensitive,
      target: row.weight !== null,
      count,
      lower: Number.isFinite(row.lower) ? row.lower : null,
      upper: Number.isFinite(row.upper) ? row.upper : null,
      missed,
      cost: missed * (row.weight ?? 0),
      binding: count <= row.lower || count >= row.upper,
    };
  });
}
