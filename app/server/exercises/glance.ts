import type { RecordEntry } from '~/core/negotiation/context';
import type { Slices } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';

/** A line of a table's public record, its ids turned into names; `phase` stays an id. */
export interface GlanceLine {
  at: number;
  kind: string;
  values: Record<string, string>;
}

/** What became of a table, or where its decision stands. */
export type GlanceOutcome = 'none' | 'question' | 'silence' | 'adopted' | 'failed' | 'noDecision';

/** One table as the instructor's wall of tables shows it. */
export interface Glance {
  state: Slices['meeting']['state'];
  phase: string;
  /** The place of the phase, from 0, and how many there are. */
  step: number;
  steps: number;
  /** Articles still in brackets, of how many. */
  open: number;
  articles: number;
  /** When it ends on the server's clock, or the milliseconds left while it is suspended. */
  endsAt: number | null;
  left: number | null;
  /** Parties that have done nothing for a while, and have a seat to do it from. */
  silent: string[];
  outcome: GlanceOutcome;
  last: GlanceLine | null;
  /** Ids of the injects that are out. */
  released: string[];
}

/** Scenario minutes without any act after which a seat counts as silent. */
const SILENT_MINUTES = 10;

/**
 * Sums a table up from what everybody at it may see.
 *
 * @param now the server's time in ms since 1970
 */
export function glanceOf(slices: Slices, scenario: PublicScenario, now: number): Glance {
  const { meeting, text, evidence } = slices;
  const open = slices.record.filter(({ audience }) => audience === 'all');
  const last = open.at(-1);
  return {
    state: meeting.state,
    phase: meeting.phase,
    step: meeting.phases.findIndex(({ id }) => id === meeting.phase),
    steps: meeting.phases.length,
    open: text.open,
    articles: text.articles.length,
    endsAt: meeting.endsAt ?? null,
    left: meeting.left ?? null,
    silent: silentSeats(slices, scenario, now),
    outcome: outcomeOf(slices),
    last: last ? lineOf(last, slices, scenario) : null,
    released: evidence.news.map(({ id }) => id),
  };
}

function silentSeats({ meeting, record }: Slices, { parties }: PublicScenario, now: number) {
  const { state, startedAt, pace } = meeting;
  if (state !== 'running' || startedAt === undefined) return [];
  const since = now - (SILENT_MINUTES * 60_000) / pace;
  return parties.flatMap(({ id }) => {
    const acted = record.findLast(({ by, kind }) => by === id && kind !== 'takeSeat')?.at;
    return Math.max(acted ?? 0, startedAt) < since ? [id] : [];
  });
}

function outcomeOf({ meeting, decision }: Slices): GlanceOutcome {
  if (decision.adopted) return 'adopted';
  if (meeting.state === 'ended') return decision.attempts.length > 0 ? 'failed' : 'noDecision';
  return decision.state;
}

function lineOf(
  { at, kind, by, values }: RecordEntry,
  { evidence }: Slices,
  scenario: PublicScenario,
): GlanceLine {
  const { parties, issues } = scenario;
  const party = (id: string | undefined) => parties.find((one) => one.id === id)?.short ?? '';
  const issue = issues.find(({ id }) => id === values.issue);
  const option = issue?.options.find(({ id }) => id === values.option)?.label;
  const news = evidence.news.find(({ id }) => id === values.inject)?.title;
  const card = evidence.cards.find(({ id }) => id === values.evidence)?.title;
  return {
    at,
    kind,
    values: {
      ...{ text: '', ...values },
      by: party(by),
      seat: party(values.seat),
      ...(issue ? { issue: `${issue.article}, ${issue.title}` } : {}),
      ...(option === undefined ? {} : { option }),
      ...(news === undefined ? {} : { inject: news }),
      ...(card === undefined ? {} : { evidence: card }),
    },
  };
}
