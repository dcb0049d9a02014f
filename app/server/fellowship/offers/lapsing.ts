import { createRounds, type Rounds } from '../../rounds';
import type { Transaction } from '../../store/database';
import type { FellowshipParts } from '../parts';

/** An offer whose time may be up. */
export interface DueOffer {
  readonly id: string;
  readonly academyId: string;
  readonly intakeId: string;
  readonly applicationId: string;
}

/** Lets an offer lapse whose time is up and that has no answer. @returns whether it did so now */
export async function lapseIn(
  tx: Transaction,
  { clock, auditIn }: Pick<FellowshipParts, 'clock' | 'auditIn'>,
  { id, academyId, intakeId, applicationId }: DueOffer,
): Promise<boolean> {
  const at = new Date(clock.now());
  const { count } = await tx.offer.updateMany({
    where: { id, answer: null, respondBy: { lte: at } },
    data: { answer: 'lapsed', answeredAt: at },
  });
  if (count === 0) return false;
  await tx.applicationEvent.create({
    data: {
      // An offer that is made again may lapse again.
      ...{ academyId, applicationId, commandId: `offer:lapsed:${at.getTime()}`, at },
      ...{ actorId: '', type: 'offer.lapsed', body: '{}' },
    },
  });
  const { number } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true },
  });
  const trace = { academyId, actorId: null, subject: intakeId };
  await auditIn(tx, { ...trace, action: 'offer.lapsed', detail: { number } });
  return true;
}

const EVERY_MS = 60_000;
const FAILED = 'an offer did not lapse';

/** Lets offers lapse that nobody answered in time: every minute. */
export function createLapsing(
  parts: Pick<FellowshipParts, 'clock' | 'auditIn' | 'database' | 'log'>,
): Rounds {
  const { clock, database, log } = parts;

  async function look(): Promise<void> {
    const due = await database.reader.offer.findMany({
      where: { answer: null, respondBy: { lte: new Date(clock.now()) } },
      orderBy: { respondBy: 'asc' },
      select: { id: true, academyId: true, intakeId: true, applicationId: true },
    });
    for (const offer of due) {
      // One that cannot lapse must not keep the others from it.
      await database
        .write((tx) => lapseIn(tx, parts, offer))
        .catch((error) => log.error({ err: error }, FAILED));
    }
  }

  return createRounds(parts, { everyMs: EVERY_MS, look, failed: FAILED });
}
