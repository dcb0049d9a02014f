import { NO_MODULE } from '~/core/learning/progress/events';
import { Prisma } from '../generated/client';
import type { Log } from '../log';
import type { Feed } from '../tables/feed';
import { coursesWith } from './courses-with';
import type { LearningTools } from './parts';
import { keepExerciseGrades, keepGrades } from './upkeep';

/** Writes into people's record which exercises they played. */
export interface Played {
  /** Notes what ended while nobody followed the tables: before this server started. */
  catchUp(): void;
  /** Resolves when nothing is being noted. */
  idle(): Promise<void>;
  /** Follows no longer, and lets what is under way finish. */
  stop(): Promise<void>;
}

interface Row {
  userId: string;
  academyId: string;
  tableId: string;
  exerciseId: string;
  scenarioId: string;
}

/**
 * Notes for everybody who held a seat when their table ended, and acted from it, that they played it.
 * Who was expected and never came has done nothing: taking the seat alone, which an instructor's start
 * does for them, does not count.
 */
export function createPlayed(
  tools: LearningTools,
  { feed, log }: { feed: Feed; log: Log },
): Played {
  const { database, journal } = tools;
  const underWay = new Set<Promise<void>>();

  async function note(tableId: string | null): Promise<void> {
    const rows = await database.reader.$queryRaw<Row[]>(unnoted(tableId));
    for (const row of rows) {
      await noteOne(row);
    }
  }

  async function noteOne({ userId, academyId, tableId, exerciseId, scenarioId }: Row) {
    const learner = { userId, academyId };
    const courses = await coursesWith(tools, academyId, scenarioId);
    await database.write(async (tx) => {
      const isNew = await journal.append(tx, learner, {
        ...{ commandId: `played:${tableId}`, actorId: userId },
        ...{ moduleId: NO_MODULE, versionId: NO_MODULE },
        deed: {
          type: 'exercisePlayed',
          table: tableId,
          exercise: exerciseId,
          scenario: scenarioId,
        },
      });
      if (!isNew) return;
      await keepExerciseGrades(tx, tools, learner);
      for (const course of courses) await keepGrades(tx, tools, learner, course);
    });
  }

  function begin(tableId: string | null): void {
    const work = note(tableId)
      .catch((error: unknown) => log.error({ err: error, tableId }, 'an exercise was not noted'))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  const leave = feed.follow(({ runtime, before, after }) => {
    const ended = after.context.stage.meeting === 'ended';
    if (ended && before.context.stage.meeting !== 'ended') begin(runtime.tableId);
  });

  return {
    catchUp: () => begin(null),
    idle,
    async stop() {
      leave();
      await idle();
    },
  };
}

/** Who played which ended table without its being in their record; of all tables, or of one. */
function unnoted(tableId: string | null): Prisma.Sql {
  const which = tableId === null ? Prisma.empty : Prisma.sql`AND t."id" = ${tableId}`;
  return Prisma.sql`
    SELECT DISTINCT s."userId", s."academyId", s."tableId", t."exerciseId", v."scenarioId"
    FROM "Seat" s
    JOIN "Table" t ON t."id" = s."tableId"
    JOIN "Exercise" x ON x."id" = t."exerciseId"
    JOIN "ScenarioVersion" v ON v."hash" = x."scenarioHash"
    WHERE t."status" = 'ended' AND s."userId" IS NOT NULL ${which}
      AND EXISTS (
        SELECT 1 FROM "TableEvent" e
        WHERE e."tableId" = s."tableId" AND e."seat" = s."party" AND e."actorId" = s."userId"
          AND e."type" <> 'takeSeat'
      )
      AND NOT EXISTS (
        SELECT 1 FROM "LearningEvent" l
        WHERE l."subject" = s."tableId" AND l."userId" = s."userId" AND l."type" = 'exercisePlayed'
      )`;
}
