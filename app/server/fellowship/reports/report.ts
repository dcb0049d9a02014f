import type { ReportFigures } from '~/core/fellowship/readiness/report-figures';
import type { Stage } from '~/core/fellowship/representation/catalogue';
import type { Groups } from '~/core/fellowship/representation/figure';
import type { ShownTable } from '~/core/fellowship/representation/shown';
import type { AsOf } from './as-of';

export interface ModuleLine {
  readonly title: string;
  /** People who finished the module, passed its check, handed in its activity. */
  readonly finished: number;
  readonly passed: number;
  readonly handedIn: number;
  /** Mean of the best shares, in whole per cent, of those who handed in its check. */
  readonly marks: number | null;
}

export interface MilestoneLine {
  readonly title: string;
  readonly required: boolean;
  readonly reached: number;
}

export interface ExerciseLine {
  readonly title: string;
  /** ms since 1970; null where it has not begun. */
  readonly startedAt: number | null;
  readonly tables: number;
  readonly ended: number;
  readonly agreements: number;
}

export interface EventLine {
  readonly title: string;
  readonly startsAt: number;
  readonly present: number;
  readonly late: number;
  readonly excused: number;
  readonly absent: number;
}

export interface QuotationLine {
  readonly text: string;
  /** Null: "a fellow". */
  readonly by: string | null;
}

/** What came of a cohort by a day: what a funder reads. Times in ms since 1970. */
export interface Report {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly programme: {
    readonly name: string;
    readonly intake: string;
    readonly id: string;
  } | null;
  readonly asOf: AsOf;
  readonly today: string;
  readonly timeZone: string;
  readonly figures: ReportFigures;
  readonly modules: readonly ModuleLine[];
  readonly milestones: readonly MilestoneLine[];
  readonly exercises: readonly ExerciseLine[];
  readonly events: readonly EventLine[];
  /** Where members are from, by the country they applied with; `n` has the programme's certificate. */
  readonly countries: Groups;
  readonly equity: readonly ShownTable[];
  readonly closings: readonly { readonly stage: Stage; readonly asOf: string; reached: number }[];
  readonly quotations: readonly QuotationLine[];
  /** Whether the reader may close the programme, whose last figures are not made yet. */
  readonly mayClose: boolean;
}

/** Of what a report is read: a cohort at a moment. */
export interface Scope {
  readonly academyId: string;
  readonly cohortId: string;
  readonly at: Date;
}
