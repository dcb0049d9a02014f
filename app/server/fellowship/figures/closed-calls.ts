import { createRounds, type Rounds } from '../../rounds';
import type { FellowshipParts } from '../parts';
import { closeStageIn } from './closing';

/** Publishes the figures of applicants of calls that have closed, once the deadline cannot be moved. */
export interface ClosedCalls extends Rounds {
  /** Publishes the figures of one call now, where that may be and they are not there yet. */
  settle(intakeId: string): Promise<void>;
}

const EVERY_MS = 60_000;

export function createClosedCalls(
  parts: Pick<FellowshipParts, 'clock' | 'ids' | 'log' | 'database' | 'auditIn'>,
): ClosedCalls {
  const { clock, database } = parts;
  const { reader } = database;

  const waiting = (at: Date, id?: string) =>
    reader.intake.findMany({
      where: {
        ...(id === undefined ? {} : { id }),
        ...{ publishedAt: { not: null }, closesAt: { lte: at }, releases: { none: {} } },
        // See `isDeadlineFinal`, which is asked again where they are made.
        OR: [{ reviews: { some: {} } }, { selections: { some: {} } }],
      },
      select: { id: true },
    });

  async function publish(id?: string): Promise<void> {
    const at = new Date(clock.now());
    for (const intake of await waiting(at, id)) {
      await database.write((tx) =>
        closeStageIn(tx, parts, intake.id, { stage: 'applied', at, actorId: null }),
      );
    }
  }

  const failed = 'figures were not published';
  const rounds = createRounds(parts, { everyMs: EVERY_MS, look: () => publish(), failed });
  return { ...rounds, settle: publish };
}
