import type { LearningDeed } from '~/core/learning/progress/events';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { createRounds, type Rounds } from '../rounds';
import type { Database } from '../store/database';
import type { Attempts } from './attempts/types';
import type { Learner } from './journal';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly learning: Pick<Attempts, 'settle'>;
}

interface Running {
  readonly learner: Learner;
  readonly dueAt: number;
}

const EVERY_MS = 60_000;
const FAILED = 'an attempt whose time is up was not handed in';
const DEEDS = ['attemptStarted', 'attemptSubmitted'];

/** Hands in attempts whose time is up, for those who do not come back to look: every minute. */
export function createTimeUp({ database, clock, log, learning }: Parts): Rounds {
  const running = new Map<string, Running>();
  let seen = 0;

  /** Reads what began and ended since it last looked: the whole record only once. */
  async function read(): Promise<void> {
    const rows = await database.reader.learningEvent.findMany({
      where: { id: { gt: seen }, type: { in: DEEDS } },
      orderBy: { id: 'asc' },
      select: { id: true, userId: true, academyId: true, body: true },
    });
    for (const { id, userId, academyId, body } of rows) {
      const deed: LearningDeed = JSON.parse(body);
      if (deed.type === 'attemptSubmitted') running.delete(deed.attempt);
      else if (deed.type === 'attemptStarted' && deed.dueAt !== null) {
        running.set(deed.attempt, { learner: { userId, academyId }, dueAt: deed.dueAt });
      }
      seen = id;
    }
  }

  async function look(): Promise<void> {
    await read();
    const now = clock.now();
    for (const [attempt, { learner, dueAt }] of running) {
      if (dueAt > now) continue;
      // One that cannot be handed in must not keep the others from it; it is tried again.
      await learning
        .settle(learner, attempt)
        .then(() => running.delete(attempt))
        .catch((error) => log.error({ err: error }, FAILED));
    }
  }

  return createRounds({ clock, log }, { everyMs: EVERY_MS, look, failed: FAILED });
}
