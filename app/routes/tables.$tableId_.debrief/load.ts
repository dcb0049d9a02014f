import type { AppLoadContext } from '@remix-run/node';
import type { TableDebrief } from '~/server/debrief/debriefs';
import { signedIn } from '~/server/people/guard';
import type { TableAccess } from '~/server/tables/access';
import { type ConcessionsPart, concessionsPart } from './concessions/concessions-data';
import { type DealsPart, dealsPart } from './deals/deals-data';
import { type Head, headOf } from './head';
import { type MeetingPart, meetingPart } from './meeting/meeting-data';
import { type OutcomePart, outcomePart } from './outcome/outcome-data';
import { partIn } from './parts';
import { type RecordPart, recordPart } from './record/record-data';
import { type ReflectionPart, reflectionPart } from './reflection/reflection-data';
import { type ReplayPart, replayPart } from './replay/replay-data';

export type PartData =
  | OutcomePart
  | DealsPart
  | ConcessionsPart
  | MeetingPart
  | RecordPart
  | { readonly part: 'replay'; readonly replay: ReplayPart | null }
  | ReflectionPart;

/** A debrief, one part of it; or, while the meeting goes on, the way back into it. */
export type DebriefData =
  | { readonly state: 'notYet'; readonly tableId: string; readonly scenario: string }
  | { readonly state: 'ended'; readonly head: Head; readonly shown: PartData };

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

/** @throws like `accessTo` */
export async function loadDebrief(
  request: Request,
  context: AppLoadContext,
  tableId: string,
): Promise<DebriefData> {
  const { user, access } = await accessTo(request, context, tableId);
  const { debriefs, tables } = context.services;
  const read = await debriefs.of(access);
  if (!read) {
    const { title } = await tables.publicScenarioOf(tableId);
    return { state: 'notYet', tableId, scenario: title };
  }
  const shown = await partOf(read, access, user.id, request, context);
  return { state: 'ended', head: headOf(access, read), shown };
}

async function partOf(
  read: TableDebrief,
  access: TableAccess,
  userId: string,
  request: Request,
  { services }: AppLoadContext,
): Promise<PartData> {
  const search = new URL(request.url).searchParams;
  switch (partIn(search)) {
    case 'outcome':
      return outcomePart(read.debrief);
    case 'deals':
      return dealsPart(read, search);
    case 'concessions':
      return concessionsPart(read, search);
    case 'meeting':
      return meetingPart(read);
    case 'record':
      return recordPart(read, search);
    case 'replay':
      return { part: 'replay', replay: replayPart(read, search) };
    case 'reflection':
      return reflectionPart(services.debriefs, read, access, userId);
  }
}
