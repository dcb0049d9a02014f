import type { Payoff, RedLine } from '../scenario/schema';
import type { Setting } from './setting';
import type { Stage } from './stage';

/** A party's id; a seat is a party at a table, so both go by the same name. */
export type SeatId = string;

/** A value for every issue of the scenario, or for some of them. */
export type Deal = Readonly<Record<string, string>>;

/** Who sees something: everybody, or these seats (and the instructor, who is announced). */
export type Audience = 'all' | readonly SeatId[];

export interface Alternative {
  /** The option's id, or `w<seq>` for a wording that somebody offered for it. */
  readonly id: string;
  readonly option: string;
  /** Free wording; absent where the option's own text stands. */
  readonly wording?: string;
  readonly by: SeatId;
  /** Members whose names stand behind the bracket, in order of support. */
  readonly supporters: readonly SeatId[];
}

export interface Article {
  readonly issue: string;
  readonly status: 'open' | 'closing' | 'closed';
  readonly alternatives: readonly Alternative[];
  /** The alternative being closed, or closed. */
  readonly chosen?: string;
}

export interface Answer {
  readonly accepted: boolean;
  readonly reason: string;
  readonly at: number;
}

export interface Package {
  readonly id: string;
  readonly by: SeatId;
  readonly at: number;
  readonly values: Deal;
  readonly note: string;
  readonly audience: Audience;
  readonly answers: Readonly<Record<SeatId, Answer>>;
}

export interface Utterance {
  readonly seq: number;
  readonly at: number;
  readonly by: SeatId;
  readonly text: string;
}

export interface Caucus {
  readonly id: string;
  readonly kind: 'bilateral' | 'contact-group' | 'huddle';
  readonly topic: string;
  readonly by: SeatId;
  readonly members: readonly SeatId[];
  readonly open: boolean;
  readonly said: readonly Utterance[];
}

export interface ScienceQuestion {
  readonly id: string;
  readonly by: SeatId;
  readonly issue: string;
  readonly option?: string;
  readonly question: string;
  readonly answer?: string;
}

export interface Statement {
  readonly by: SeatId;
  readonly at: number;
  readonly text: string;
  readonly issue?: string;
}

/** One time that a decision was put. */
export interface Attempt {
  readonly id: string;
  readonly method: 'consensus' | 'silence';
  readonly values: Deal;
  readonly packageId?: string;
  readonly openedAt: number;
  readonly objections: readonly Statement[];
  readonly outcome?: 'adopted' | 'blocked' | 'lapsed';
}

export interface Decision {
  /** The last one is the one pending, if the stage says that one is. */
  readonly attempts: readonly Attempt[];
  readonly adopted?: Deal;
  readonly reservations: readonly Statement[];
  readonly explanations: readonly Statement[];
}

export interface Floor {
  readonly speaker?: SeatId;
  readonly queue: readonly SeatId[];
  readonly point?: Statement;
  /** Interventions made and their length in characters, per seat, for the chair's balance. */
  readonly spoken: Readonly<Record<SeatId, number>>;
}

export interface Meeting {
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly phaseSince?: number;
  readonly suspendedAt?: number;
  /** Milliseconds added to the plan so far. */
  readonly extended: number;
}

export interface Holder {
  readonly kind: 'empty' | 'person' | 'bot';
  readonly strategy?: string;
}

export interface Instruction {
  readonly at: number;
  readonly from: 'capital' | 'instructor';
  readonly message: string;
}

/** What a seat wants and was told, as of now: the file's mandate with all changes since. */
export interface Mandate {
  readonly payoff?: Payoff;
  readonly reservation?: number;
  readonly redLines: readonly RedLine[];
  readonly received: readonly Instruction[];
}

export interface EvidenceState {
  /** Who has each card: everybody, or these seats. */
  readonly holders: Readonly<Record<string, Audience>>;
  readonly questions: readonly ScienceQuestion[];
  /** Ids of the injects released, in order. */
  readonly released: readonly string[];
}

/** A moment at which the clock will speak. `left` replaces `dueAt` while the meeting is suspended. */
export interface Deadline {
  readonly id: string;
  readonly kind: 'meeting' | 'speech' | 'closing' | 'question' | 'silence' | 'inject' | 'capital';
  readonly subject?: string;
  readonly dueAt?: number;
  readonly left?: number;
}

/** One line of the record, in terms that a page turns into a sentence. */
export interface RecordEntry {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly by: SeatId | 'instructor' | 'clock';
  readonly audience: Audience;
  readonly values: Readonly<Record<string, string>>;
}

/** All that is true of a negotiation, as a fold of its log. Parts keep their reference until they change. */
export interface NegotiationContext {
  readonly setting: Setting;
  readonly stage: Stage;
  /** Number of events so far, which is the seq of the last. */
  readonly seq: number;
  readonly meeting: Meeting;
  readonly floor: Floor;
  readonly articles: readonly Article[];
  readonly packages: readonly Package[];
  readonly caucuses: readonly Caucus[];
  readonly evidence: EvidenceState;
  readonly decision: Decision;
  readonly roster: Readonly<Record<SeatId, Holder>>;
  readonly mandates: Readonly<Record<SeatId, Mandate>>;
  readonly deadlines: readonly Deadline[];
  readonly record: readonly RecordEntry[];
}

/** A table before anything happened: an empty text, nobody seated, the meeting in the lobby. */
export function initialContext(setting: Setting): NegotiationContext {
  const { scenario, preset } = setting;
  return {
    setting,
    stage: { meeting: 'lobby', phase: preset.phases[0].id, floor: 'free', decision: 'none' },
    seq: 0,
    meeting: { extended: 0 },
    floor: { queue: [], spoken: {} },
    articles: scenario.issues.map(({ id }) => ({ issue: id, status: 'open', alternatives: [] })),
    packages: [],
    caucuses: [],
    evidence: {
      holders: Object.fromEntries(
        scenario.evidence.map((card) => [card.id, card.heldBy.length > 0 ? card.heldBy : 'all']),
      ),
      questions: [],
      released: [],
    },
    decision: { attempts: [], reservations: [], explanations: [] },
    roster: Object.fromEntries(scenario.parties.map(({ id }) => [id, { kind: 'empty' }])),
    mandates: Object.fromEntries(
      scenario.parties.map(({ id, confidential }) => [
        id,
        {
          ...(confidential.payoff ? { payoff: confidential.payoff } : {}),
          ...(confidential.reservation === undefined
            ? {}
            : { reservation: confidential.reservation }),
          redLines: confidential.redLines,
          received: [],
        },
      ]),
    ),
    deadlines: [],
    record: [],
  };
}
