import type { Stage } from '~/core/fellowship/representation/catalogue';
import type { Groups } from '~/core/fellowship/representation/figure';
import type { ShownTable } from '../figures/words';
import type { AsOf } from './as-of';

/** A number of the report; `of` is the whole where it is a part of one. */
export interface Figure {
  readonly n: number;
  readonly of: number | null;
}

/** The numbers of a report, in their order, by section. Each has its words as `report.figure.<id>`. */
export const SECTIONS = {
  people: ['applications', 'selected', 'offers', 'accepted', 'declined', 'members', 'countries'],
  outcomes: ['modules', 'checks', 'activities', 'marks', 'certificates', 'otherCertificates'],
  exercises: ['exercises', 'tables', 'ended', 'agreements'],
  participation: ['seated', 'active', 'interventions', 'proposals', 'packages', 'supports'],
  events: ['events', 'attended'],
} as const;

export type SectionId = keyof typeof SECTIONS;
export type FigureId = (typeof SECTIONS)[SectionId][number];

/** Of some figures there is nothing to say, such as of applications where there was no call. */
export type Figures = Partial<Readonly<Record<FigureId, Figure>>>;

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
  readonly figures: Figures;
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
