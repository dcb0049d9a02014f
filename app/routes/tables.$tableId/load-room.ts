import { type AppLoadContext, redirect } from '@remix-run/node';
import { defaultStrategy } from '~/core/bots/strategies';
import type { PublicScenario } from '~/core/scenario/publicPart';
import { signedIn } from '~/server/people/guard';
import type { TableAccess } from '~/server/tables/access';
import { cutFor, textsFor } from './cut';
import { placeIn } from './place';
import type { InstructorTools, RoomData } from './room-data';

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
    ...cutFor(place, view),
    texts: textsFor(place, view.slices, scenario),
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
