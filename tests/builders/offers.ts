import type { CallDefinition } from '~/core/fellowship/call/schema';
import { POST } from './call';
import { must } from './cohort';
import { confirmList, type ReadIntake, readIntake, runSelection } from './places';

/** 2026-01-19 09:00 in the intake's zone, which is two weeks on. */
export const UNTIL = '2026-01-19T09:00';
export const DUE = Date.UTC(2026, 0, 19, 2);
const ALL = { show: null, page: 1, person: null } as const;

/** An intake whose selection is confirmed. */
export async function confirmedIntake(changes: Partial<CallDefinition> = {}): Promise<ReadIntake> {
  const read = await readIntake(changes);
  const number = await runSelection(read);
  await confirmList(read.services, read.coordinator, read.intake.id, number);
  return read;
}

/** With its offers made. */
export async function offeredIntake(changes: Partial<CallDefinition> = {}): Promise<ReadIntake> {
  const read = await confirmedIntake(changes);
  const { services, coordinator, intake } = read;
  must(await services.offers.makeAll(coordinator, intake.id, UNTIL, POST));
  return read;
}

/** The board, once it is worked out who follows. @param hand a number to offer a place by hand to */
export async function boardOf(
  { services, coordinator, intake }: ReadIntake,
  hand: number | null = null,
) {
  const query = { ...ALL, hand };
  await services.offers.page(coordinator, intake.id, query);
  await services.offers.idle();
  const page = await services.offers.page(coordinator, intake.id, query);
  if (!page?.board) throw new Error('There is no board.');
  return page.board;
}

/** The applicants who have an open offer, with their applications. */
export async function openOffers({ services }: ReadIntake) {
  const rows = await services.database.reader.offer.findMany({
    where: { answer: null },
    orderBy: { application: { number: 'asc' } },
    select: { application: { select: { id: true, number: true, applicantId: true } } },
  });
  return rows.map(({ application }) => ({
    ...application,
    who: { applicantId: application.applicantId, academyId: 'academy' },
  }));
}

export type Holder = Awaited<ReturnType<typeof openOffers>>[number];

/** What somebody says to their offer. */
export function say(read: ReadIntake, holder: Holder | undefined, answer: 'accepted' | 'declined') {
  if (holder === undefined) throw new Error('Nobody has an offer.');
  const sent = { commandId: `${answer}-${holder.number}`, answer, reason: 'A new post' };
  return read.services.offers.answer(holder.who, holder.id, sent, POST);
}
