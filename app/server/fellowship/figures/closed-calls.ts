import type { FellowshipParts } from '../parts';
import { closeStageIn } from './closing';

/** Publishes the figures of applicants of calls that have closed, once the deadline cannot be moved. */
export interface ClosedCalls {
  /** Looks now, and every minute from now on: also for what happened while the server was down. */
  start(): void;
  /** Publishes the figures of one call now, where that may be and they are not there yet. */
  settle(intakeId: string): Promise<void>;
  /** Resolves when nothing is being published. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MS = 60_000;

export function createClosedCalls(
  parts: Pick<FellowshipParts, 'clock' | 'ids' | 'log' | 'database' | 'auditIn'>,
): ClosedCalls {
  const { clock, log, database } = parts;
  const { reader } = database;
  let cancel = () => {};
  let work: Promise<void> = Promise.resolve();

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

  function start(): void {
    cancel();
    cancel = clock.after(EVERY_MS, start);
    const failed = (error: unknown) => log.error({ err: error }, 'figures were not published');
    work = work.then(() => publish()).catch(failed);
  }

  return {
    start,
    settle: publish,
    idle: () => work,
    async stop() {
      cancel();
      await work;
    },
  };
}
