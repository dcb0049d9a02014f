import type { PhaseId } from '../../scenario/presets';
import type { Confidence, Finding, Payoff, RedLine } from '../../scenario/schema';
import type { CommandType } from '../command';
import type {
  Article,
  Attempt,
  Caucus,
  Deal,
  Instruction,
  Package,
  RecordEntry,
  ScienceQuestion,
  SeatId,
  Statement,
} from '../context';
import type { Refusal } from '../refusal';
import type { DecisionState, FloorState, MeetingState } from '../stage';

/** Whose picture is made. The instructor of the exercise sees every caucus and mandate, and is announced. */
export type Viewer =
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'instructor' };

/** All times are the server's, in ms since 1970. */
export interface MeetingSlice {
  readonly state: MeetingState;
  readonly phase: PhaseId;
  readonly phases: readonly { readonly id: PhaseId; readonly planned: number }[];
  /** Phases the chair may go to from here. */
  readonly next: readonly PhaseId[];
  readonly pace: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly phaseSince?: number;
  readonly suspendedAt?: number;
  readonly endsAt?: number;
  /** Milliseconds left, while the meeting is suspended. */
  readonly left?: number;
  readonly extended: number;
}

export interface FloorSlice {
  readonly state: FloorState;
  readonly speakersList: boolean;
  readonly speaker?: SeatId;
  readonly queue: readonly SeatId[];
  readonly point?: Statement;
  readonly speechEndsAt?: number;
  /** Statements made so far, by seat. */
  readonly spoken: Readonly<Record<SeatId, number>>;
}

export interface ArticleView extends Article {
  /** While it is closing: when the time for objections ends. */
  readonly closesAt?: number;
}

export interface TextSlice {
  readonly articles: readonly ArticleView[];
  /** Articles not closed yet. */
  readonly open: number;
}

export interface DecisionSlice {
  readonly state: DecisionState;
  readonly rule: string;
  readonly ruleSource: string;
  readonly attempts: readonly Attempt[];
  readonly closesAt?: number;
  readonly adopted?: Deal;
  readonly reservations: readonly Statement[];
  readonly explanations: readonly Statement[];
}

export interface EvidenceCard {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** Whether everybody has it. */
  readonly shared: boolean;
  /** What the scientific body may answer from it; in the picture of that body (and the instructor) alone. */
  readonly findings?: readonly Finding[];
}

export interface News {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

export interface EvidenceSlice {
  readonly cards: readonly EvidenceCard[];
  readonly questions: readonly ScienceQuestion[];
  /** Injects released so far, in order. */
  readonly news: readonly News[];
}

export interface RosterSlice {
  readonly seats: Readonly<Record<SeatId, 'empty' | 'person' | 'bot'>>;
}

/** A seat's confidential brief as of now. */
export interface Brief {
  readonly seat: SeatId;
  /** Markdown. */
  readonly instructions: string;
  readonly interests: readonly string[];
  readonly payoff?: Payoff;
  readonly reservation?: number;
  readonly redLines: readonly RedLine[];
  readonly received: readonly Instruction[];
  /** This party's public argument for an option, by issue and option. */
  readonly reasons: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A kind of command and, where it is not open to the viewer now, why. */
export interface Move {
  readonly type: CommandType;
  readonly refusal: Refusal | null;
}

/** One viewer's picture of a negotiation, in parts that keep their reference while nothing in them changes. */
export interface Slices {
  readonly meeting: MeetingSlice;
  readonly floor: FloorSlice;
  readonly text: TextSlice;
  readonly packages: readonly Package[];
  readonly caucuses: readonly Caucus[];
  readonly decision: DecisionSlice;
  readonly evidence: EvidenceSlice;
  readonly roster: RosterSlice;
  readonly moves: readonly Move[];
  readonly record: readonly RecordEntry[];
  /** The seat's own brief; null for the instructor. */
  readonly brief: Brief | null;
  /** Every seat's brief, for the instructor; null for a seat. */
  readonly briefs: Readonly<Record<SeatId, Brief>> | null;
}

export type SliceName = keyof Slices;

export interface View {
  readonly seq: number;
  readonly viewer: Viewer;
  readonly slices: Slices;
}
