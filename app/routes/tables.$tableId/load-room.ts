import { type AppLoadContext, redirect } from '@remix-run/node';
import { defaultStrategy } from '~/core/bots/strategies';
import type { Brief, Slices, View } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';
import { renderMarkdown } from '~/server/markdown/render';
import { signedIn } from '~/server/people/guard';
import type { TableAccess } from '~/server/tables/access';
import { placeIn } from './place';
import { htmlKey, type InstructorTools, type RoomData } from './room-data';

/** Lines of the record that a page begins with, unless all are asked for. */
const RECORD_SHOWN = 60;
/** Level of the heading under which rendered texts stand. */
const UNDER = 3;

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
  const place = placeIn(new URL(request.url).searchParams);
  const recordFrom = place.wholeRecord ? 0 : Math.max(0, view.slices.record.length - RECORD_SHOWN);
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
    view: trimmed(view, recordFrom),
    recordFrom,
    html: htmlOf(view.slices),
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

/** A picture without the texts that `htmlOf` has, and with the latest part of the record only. */
function trimmed(view: View, recordFrom: number): View {
  const { evidence, record, brief, briefs } = view.slices;
  const slices: Slices = {
    ...view.slices,
    record: record.slice(recordFrom),
    brief: brief && bare(brief),
    briefs:
      briefs &&
      Object.fromEntries(Object.entries(briefs).map(([seat, each]) => [seat, bare(each)])),
    evidence: {
      ...evidence,
      cards: evidence.cards.map((card) => ({ ...card, body: '' })),
      news: evidence.news.map((news) => ({ ...news, body: '' })),
    },
  };
  return { ...view, slices };
}

function bare(brief: Brief): Brief {
  const received = brief.received.map((message) => ({ ...message, message: '' }));
  return { ...brief, instructions: '', reasons: {}, received };
}

function htmlOf({ brief, briefs, evidence }: Slices): Record<string, string> {
  const all = brief ? [brief] : Object.values(briefs ?? {});
  const texts = [
    ...all.flatMap(({ seat, instructions, received }) => [
      [htmlKey.instructions(seat), instructions] as const,
      ...received.map(({ message }, index) => [htmlKey.received(seat, index), message] as const),
    ]),
    ...evidence.cards.map(({ id, body }) => [htmlKey.card(id), body] as const),
    ...evidence.news.map(({ id, body }) => [htmlKey.news(id), body] as const),
  ];
  return Object.fromEntries(
    texts.map(([key, markdown]) => [key, renderMarkdown(markdown, UNDER).sanitised]),
  );
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
