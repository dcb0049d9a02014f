import type { RecordEntry, SeatId } from '../../negotiation/context';
import type { Refusal } from '../../negotiation/refusal';
import type { ArticleView, DecisionSlice, FloorSlice, MeetingSlice } from '../../negotiation/view';
import type { PublicScenario } from '../../scenario/publicPart';
import type { PlayedPosition } from './position';

/** A bracket of an article: what it says, and whose names stand behind it. */
export interface ShownBracket {
  readonly text: string;
  readonly seats: readonly SeatId[];
}

/** An article as the room shows it. */
export interface ShownArticle {
  readonly issue: string;
  readonly status: ArticleView['status'];
  readonly lead: string;
  /** Of a closed or closing article, only what is to stand. */
  readonly brackets: readonly ShownBracket[];
}

/** What parties, articles and options of a scenario are called. */
interface NamesOf {
  readonly parties: readonly Pick<PublicScenario['parties'][number], 'id' | 'name' | 'short'>[];
  readonly issues: readonly (Pick<PublicScenario['issues'][number], 'id' | 'article' | 'title'> & {
    readonly options: readonly Pick<
      PublicScenario['issues'][number]['options'][number],
      'id' | 'label'
    >[];
  })[];
}

/** A position as its seat sees the room, in small; nothing says which moves are open. */
export interface PositionPicture {
  readonly seat: SeatId;
  readonly scenario: Pick<PublicScenario, 'id' | 'title'> & NamesOf;
  /** Whole minutes since the meeting started, and until it ends; null where no end is set. */
  readonly minutes: number;
  readonly minutesLeft: number | null;
  readonly state: MeetingSlice['state'];
  readonly phase: MeetingSlice['phase'];
  readonly phases: readonly MeetingSlice['phase'][];
  readonly rule: string;
  readonly decision: DecisionSlice['state'];
  readonly floor: Pick<FloorSlice, 'state' | 'queue'> & { readonly speaker: SeatId | null };
  readonly articles: readonly ShownArticle[];
  /** Packages on the table: by whom, and whether the seat has yet to answer. */
  readonly packages: readonly {
    readonly by: SeatId;
    readonly values: Readonly<Record<string, string>>;
    readonly unanswered: boolean;
  }[];
  /** The last things that the seat saw happen, oldest first. */
  readonly latest: readonly Pick<RecordEntry, 'seq' | 'kind' | 'by' | 'audience' | 'values'>[];
}

/** The engine's answer to an option that it would refuse. */
export interface OptionRefusal {
  readonly option: string;
  readonly refusal: Refusal;
}

const MINUTE = 60_000;
const LATEST = 4;

/** Picks what a check shows of a position, from the view of the seat in question. */
export function pictureOf(
  { at, start, viewFor }: PlayedPosition,
  seat: SeatId,
  scenario: PublicScenario,
): PositionPicture {
  const { meeting, floor, text, decision, packages, record } = viewFor(seat).slices;
  const { state, queue, speaker = null } = floor;
  return {
    seat,
    scenario: { id: scenario.id, title: scenario.title, ...namesOf(scenario) },
    minutes: Math.floor((at - start) / MINUTE),
    minutesLeft: meeting.endsAt === undefined ? null : Math.ceil((meeting.endsAt - at) / MINUTE),
    state: meeting.state,
    phase: meeting.phase,
    phases: meeting.phases.map(({ id }) => id),
    rule: decision.rule,
    decision: decision.state,
    floor: { state, queue, speaker },
    articles: text.articles.map((article) => shownArticle(article, scenario)),
    packages: packages.map(({ by, values, answers }) => {
      return { by, values, unanswered: by !== seat && !Object.hasOwn(answers, seat) };
    }),
    latest: record.slice(-LATEST).map(({ seq, kind, by, audience, values }) => {
      return { seq, kind, by, audience, values };
    }),
  };
}

function namesOf({ parties, issues }: PublicScenario): NamesOf {
  return {
    parties: parties.map(({ id, name, short }) => ({ id, name, short })),
    issues: issues.map(({ id, article, title, options }) => {
      const labels = options.map((option) => ({ id: option.id, label: option.label }));
      return { id, article, title, options: labels };
    }),
  };
}

function shownArticle(article: ArticleView, { issues }: PublicScenario): ShownArticle {
  const { issue: id, status, chosen, alternatives } = article;
  const issue = issues.find((each) => each.id === id);
  const standing = alternatives.filter((each) => status === 'open' || each.id === chosen);
  return {
    issue: id,
    status,
    lead: issue?.lead ?? '',
    brackets: standing.map(({ option, wording, supporters }) => {
      const own = issue?.options.find((each) => each.id === option)?.text;
      return { text: wording ?? own ?? option, seats: supporters };
    }),
  };
}
