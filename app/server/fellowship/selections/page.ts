import type { OverrideLine } from './overrides';
import type { LeftOut } from './pool';
import type { RunHead } from './runs';
import type { Distribution, RuleLine } from './standing';
import type { Unread } from './unread';

/** Which part of the list is looked at. */
export const LISTS = ['chosen', 'waiting', 'others'] as const;
export type ListName = (typeof LISTS)[number];

/** What a page asks for. */
export interface SelectionQuery {
  readonly list: ListName;
  /** From 1. */
  readonly page: number;
  /** The number of an application that is looked at closely. */
  readonly person: number | null;
  /** The number of a run; the latest, or the one confirmed, where it is null. */
  readonly run: number | null;
  /** Whether what changes would do is asked for. */
  readonly changes: boolean;
  /** The id of a rule that is to ask for less. */
  readonly loosen?: string | null | undefined;
}

/** Somebody in the list. Merit in hundredths. */
export interface ListLine {
  readonly number: number;
  readonly name: string;
  readonly country: string;
  readonly merit: number;
  /** From 1, in this part of the list. */
  readonly rank: number;
  readonly override: 'in' | 'out' | null;
}

/** The numbers of applications that come into a list and leave it. */
export interface Moves {
  readonly coming: readonly number[];
  readonly going: readonly number[];
}

/** What a change would do; `merit` in hundredths. */
export type ChangeTold =
  | { readonly kind: 'working' | 'failed' | 'infeasible' | 'unproven' }
  | ({ readonly kind: 'difference'; readonly merit: number } & Moves)
  /** Of a rule over declared matters: how many places would change hands. */
  | { readonly kind: 'figures'; readonly changed: number | 'fewerThanFive' };

export interface ChangeLine {
  /** Null: one place more. */
  readonly rule: string | null;
  readonly told: ChangeTold;
}

/** Why somebody has no place; merit in hundredths. */
export type WhyTold =
  | { readonly kind: 'working' | 'failed' }
  | {
      readonly kind: 'told';
      readonly because: 'override' | 'merit' | 'rules' | 'whole';
      /** Titles of the rules each of which costs them the place; never one over declared matters. */
      readonly rules: readonly string[];
      /** What a place for them would do; null where no list with them keeps all rules. */
      readonly forced: ({ readonly merit: number } & Moves) | 'withheld' | null;
      readonly lastByMerit: number;
    };

/** One person beside the list. */
export interface PersonView {
  readonly applicationId: string;
  readonly number: number;
  readonly name: string;
  readonly country: string;
  readonly place: 'chosen' | 'waiting' | 'others' | 'notInPool' | 'noRun';
  readonly rank: number | null;
  readonly merit: number | null;
  /** Null where they have a place, or nothing is proven. */
  readonly why: WhyTold | null;
}

/** What cannot hold together, in words of the call. */
export interface ConflictView {
  readonly rules: readonly { readonly id: string; readonly title: string }[];
  readonly overrides: readonly { readonly number: number; readonly kind: 'in' | 'out' }[];
  readonly withheld: boolean;
}

export interface RunView extends RunHead {
  readonly kind: 'selection' | 'infeasible' | 'unproven';
  readonly leftOut: LeftOut;
  /** People who took part. */
  readonly candidates: number;
  readonly hash: string;
  /** Whether all that went in is still there: nobody took a declaration back or was forgotten. */
  readonly whole: boolean;
  /** Of a run that has a list; merits and gap in hundredths. */
  readonly list: {
    readonly optimal: boolean;
    readonly gap: number;
    readonly chosen: number;
    readonly merit: number;
    readonly lowestMerit: number;
    readonly sizes: Readonly<Record<ListName, number>>;
    readonly pages: number;
    readonly lines: readonly ListLine[];
    readonly distributions: readonly Distribution[];
    /** How it differs from the list before; null where there is none. */
    readonly since: ({ readonly run: number } & Moves) | null;
    readonly changes: readonly ChangeLine[] | null;
  } | null;
  readonly conflict: ConflictView | null;
}

/** All that the page of a selection shows. */
export interface SelectionPage {
  readonly intake: {
    readonly id: string;
    readonly title: string;
    readonly places: number;
    readonly closesAt: number;
    readonly closed: boolean;
    readonly published: boolean;
    readonly timeZone: string;
  };
  /** A run is being worked out. */
  readonly working: boolean;
  readonly failed: boolean;
  readonly confirmed: boolean;
  readonly rules: readonly RuleLine[];
  readonly runs: readonly RunHead[];
  readonly run: RunView | null;
  /** Null once the list is confirmed, or before the call has closed. */
  readonly unread: Unread | null;
  readonly person: PersonView | null;
  readonly overrides: readonly OverrideLine[];
  readonly query: SelectionQuery;
}
