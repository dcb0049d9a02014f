import type { Transaction } from '../../store/database';
import type { ListedRun } from '../selections/list-view';

/** Who has a place or may still take it, and who will not have one. Application ids, in order. */
export interface OfferState {
  /** Accepted, or offered and open. */
  readonly taken: readonly string[];
  /** Declined, lapsed, withdrawn by either side. */
  readonly gone: readonly string[];
  /** Told that they were not selected, or that waiting is over: they follow by hand alone. */
  readonly toldNot: readonly string[];
  readonly made: number;
}

type Reading = Pick<Transaction, 'offer' | 'application' | 'applicationEvent'>;

/** How the offers of an intake stand, among those who took part in the confirmed run. */
export async function offerState(
  reader: Reading,
  intakeId: string,
  { problem }: ListedRun,
): Promise<OfferState> {
  const offers = await reader.offer.findMany({
    where: { intakeId },
    select: { applicationId: true, answer: true },
  });
  const left = await reader.application.findMany({
    where: { intakeId, withdrawnAt: { not: null } },
    select: { id: true },
  });
  const told = await reader.applicationEvent.findMany({
    where: { type: 'result.notSelected', application: { intakeId } },
    select: { applicationId: true },
  });
  const not = new Set(told.map(({ applicationId }) => applicationId));
  const taken = new Set(
    offers
      .filter(({ answer }) => answer === null || answer === 'accepted')
      .map(({ applicationId }) => applicationId),
  );
  const over = new Set([
    ...offers.map(({ applicationId }) => applicationId),
    ...left.map(({ id }) => id),
  ]);
  const there = problem.candidates.map(({ id }) => id).sort();
  return {
    taken: there.filter((id) => taken.has(id)),
    gone: there.filter((id) => over.has(id) && !taken.has(id)),
    toldNot: there.filter((id) => not.has(id) && !over.has(id) && !taken.has(id)),
    made: offers.length,
  };
}
