import { type AppLoadContext, redirect } from '@remix-run/node';
import { defaultStrategy } from '~/core/bots/strategies';
import type { Brief, Slices, View } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';
import { signedIn } from '~/server/people/guard';
import { type Texts, textsOf } from '~/server/room/texts';
import type { TableAccess } from '~/server/tables/access';
import { cardFold, mandateFold, type Place, placeIn } from './place';
import type { InstructorTools, RoomData } from './room-data';

/** Lines of the record that a page begins with, and with its panel open. */
const LATEST = 6;
const RECORD_SHOWN = 30;

/**
 * Who asks, and what they may do at this table.
 *
 * @throws a redirect to sign in; 404 for who has no business here, as for a table that is not there
 */
export async function accessTo(request: Request, context: AppLoadContext, tableId: string) {
  const { user } = await signedIn(request, context);
  const access = await context.services.tables.accessOf(user, tableId);
  if (!access) throw new Response(null, { status: 404 });
  return { user, access };
}

/**
 * What the room needs to draw itself for whoever asks.
 *
 * @throws like `accessTo`; a redirect to the lobby while the meeting has not started
 */
export async function loadRoom(
  request: Request,
  context: AppLoadContext,
  tableId: string,
): Promise<RoomData> {
  const { access } = await accessTo(request, context, tableId);
  const { tables, clock, ids } = context.services;
  const [scenario, view] = await Promise.all([
    tables.publicScenarioOf(tableId),
    tables.view(access),
  ]);
  if (view.slices.meeting.state === 'lobby') throw redirect(`/tables/${tableId}/lobby`);
  const place = placeIn(new URL(request.url).searchParams, access.seat ? 'mandate' : 'record');
  const recordFrom = Math.max(0, view.slices.record.length - linesFor(place));
  return {
    tableId,
    title: scenario.title,
    ...shownOf(scenario),
    seat: access.seat,
    runs: access.runs,
    practice: access.kind === 'practice',
    holders: Object.fromEntries(
      Object.entries(access.holders).map(([party, { name }]) => [party, name]),
    ),
    view: trimmed(view, recordFrom, place.open),
    recordFrom,
    texts: textsFor(place, view.slices),
    instructor: await toolsOf(access, scenario, context),
    place,
    now: clock.now(),
    commandId: ids.id(),
  };
}

function shownOf({ parties, issues }: PublicScenario): Pick<RoomData, 'parties' | 'issues'> {
  return {
    parties: parties.map(({ id, name, short, kind, votes, chair }) => ({
      id,
      name,
      short,
      kind,
      votes,
      chair,
    })),
    issues: issues.map(({ id, article, title, lead, options }) => ({
      id,
      article,
      title,
      lead,
      options: options.map(({ id: option, label, text }) => ({ id: option, label, text })),
    })),
  };
}

function linesFor({ panel, filter, wholeRecord }: Place): number {
  // A filter looks for lines anywhere in the record.
  if (wholeRecord || (panel === 'record' && filter !== 'all')) return Number.POSITIVE_INFINITY;
  return panel === 'record' ? RECORD_SHOWN : LATEST;
}

/** The texts that a panel shows as it is asked for; the others are fetched when they are looked at. */
function textsFor({ panel, open }: Place, slices: Slices): Texts {
  const { instructions, received, cards, news, findings } = textsOf(slices);
  const mandate = panel === 'mandate';
  const evidence = panel === 'evidence';
  const opened = <T>(texts: Readonly<Record<string, T>>, fold: (id: string) => string) =>
    Object.fromEntries(Object.entries(texts).filter(([id]) => fold(id) === open));
  const watched = slices.briefs !== null;
  return {
    instructions: mandate ? (watched ? opened(instructions, mandateFold) : instructions) : {},
    received: mandate ? (watched ? opened(received, mandateFold) : received) : {},
    cards: evidence ? opened(cards, cardFold) : {},
    findings: evidence ? opened(findings, cardFold) : {},
    news: evidence ? news : {},
  };
}

/** A picture without its long texts, with the latest of the record, and with the one mandate unfolded. */
function trimmed(view: View, recordFrom: number, open: string | null): View {
  const { evidence, record, brief, briefs } = view.slices;
  const shown = Object.entries(briefs ?? {}).filter(([seat]) => mandateFold(seat) === open);
  const slices: Slices = {
    ...view.slices,
    record: record.slice(recordFrom),
    brief: brief && bare(brief),
    briefs: briefs && Object.fromEntries(shown.map(([seat, each]) => [seat, bare(each)])),
    evidence: {
      ...evidence,
      cards: evidence.cards.map(({ findings: _said, ...card }) => ({ ...card, body: '' })),
      news: evidence.news.map((news) => ({ ...news, body: '' })),
    },
  };
  return { ...view, slices };
}

function bare(brief: Brief): Brief {
  const received = brief.received.map((message) => ({ ...message, message: '' }));
  return { ...brief, instructions: '', reasons: {}, received };
}

/** Only for an instructor who watches: whoever holds a seat must not read what is to come. */
async function toolsOf(
  { viewer, tableId }: TableAccess,
  scenario: PublicScenario,
  { services }: AppLoadContext,
): Promise<InstructorTools | null> {
  if (viewer.kind !== 'instructor') return null;
  const { setting } = await services.tables.runtime(tableId);
  return {
    injects: setting.scenario.injects.map(({ id, title }) => ({ id, title })),
    strategies: Object.fromEntries(
      scenario.parties.map((party) => [party.id, defaultStrategy(party)]),
    ),
  };
}
