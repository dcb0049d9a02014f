import type { Marks } from '../../teaching/lateness';
import type { WorkState } from '../../teaching/state';

/** Moves that count as an intervention: a statement to the whole room. */
export const INTERVENTIONS: readonly string[] = ['speak'];
/** Moves that count as a proposal: an option put forward, or a wording for the text. */
export const PROPOSALS: readonly string[] = ['proposeOption', 'offerWording'];
/** Moves that count as a package: several options tabled as one. */
export const PACKAGES: readonly string[] = ['tablePackage'];
/** Moves that count as support: for an option that somebody put forward. */
export const SUPPORTS: readonly string[] = ['supportOption'];

/** What is known of one person in a cohort. */
export interface Records {
  /** Everything assigned to them, as it stands. */
  readonly work: readonly { readonly state: WorkState }[];
  /** Of what has been marked, in hundredths, after lateness. */
  readonly marks: readonly Marks[];
  /** Their own moves at tables of class exercises: how many of each type of event. */
  readonly moves: Readonly<Record<string, number>>;
  /** Tables of class exercises at which they held a seat, and those at which they made a move. */
  readonly tables: { readonly seated: number; readonly active: number };
}

/** Where somebody stands in their cohort. */
export interface MemberStanding {
  /**
   * Completion: work that is done and, where it can be passed, passed; of all that is assigned and has
   * opened or was done before. What waits for a marker is not done. `percent` is rounded down; null
   * where there is nothing to do yet.
   */
  readonly completion: {
    readonly done: number;
    readonly of: number;
    readonly percent: number | null;
  };
  /**
   * Marks: earned, of those to be had in what has been marked, in hundredths. What is not marked is in
   * neither. `percent` is rounded down; null where nothing has been marked.
   */
  readonly marks: Marks & { readonly percent: number | null };
  /** Participation: what they did at tables themselves; what a bot did in their seat is not in it. */
  readonly participation: {
    readonly seated: number;
    readonly active: number;
    readonly interventions: number;
    readonly proposals: number;
    readonly packages: number;
    readonly supports: number;
  };
}

/** Works out where somebody stands, from the records alone. */
export function standingOf({ work, marks, moves, tables }: Records): MemberStanding {
  const open = work.filter(({ state }) => state !== 'upcoming');
  const done = open.filter(({ state }) => state === 'done').length;
  const earned = marks.reduce((sum, mark) => sum + mark.earned, 0);
  const of = marks.reduce((sum, mark) => sum + mark.of, 0);
  const made = (types: readonly string[]) =>
    types.reduce((sum, type) => sum + (moves[type] ?? 0), 0);
  return {
    completion: { done, of: open.length, percent: percentOf(done, open.length) },
    marks: { earned, of, percent: percentOf(earned, of) },
    participation: {
      ...tables,
      interventions: made(INTERVENTIONS),
      proposals: made(PROPOSALS),
      packages: made(PACKAGES),
      supports: made(SUPPORTS),
    },
  };
}

function percentOf(part: number, of: number): number | null {
  return of === 0 ? null : Math.floor((part * 100) / of);
}
