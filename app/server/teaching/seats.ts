import type { Standing } from '~/core/teaching/state';
import type { Prisma } from '../generated/client';
import type { Reader } from '../store/database';

/** Somebody's seat in an exercise. */
export interface SeatInExercise {
  tableId: string;
  /** Whether there is a sign that they were there. */
  opened: boolean;
  /** Where they stand with it, as their table does; null while it is in the lobby. */
  standing: Standing | null;
}

/**
 * The seats that people have in exercises, by "user exercise". Somebody was there when they took the
 * seat or began their sheet of preparation: reading alone leaves no trace.
 */
export async function seatsIn(
  reader: Reader,
  academyId: string,
  user: Prisma.UserWhereInput,
  exerciseIds: readonly string[],
): Promise<Map<string, SeatInExercise>> {
  if (exerciseIds.length === 0) return new Map();
  const people = await reader.user.findMany({
    where: { ...user, academyId },
    select: { id: true },
  });
  // As one parameter each: a hundred people have a thousand tables, and a query takes only so many.
  const userIds = JSON.stringify(people.map(({ id }) => id));
  const rows = await reader.$queryRaw<Row[]>`
    SELECT s."userId" AS "userId", s."tableId" AS "tableId", t."exerciseId" AS "exerciseId",
      t."status" AS "status", CAST(COALESCE(x."endedAt", t."createdAt") AS INTEGER) AS "at",
      (EXISTS (SELECT 1 FROM "Preparation" p
        WHERE p."tableId" = s."tableId" AND p."userId" = s."userId")
      OR EXISTS (SELECT 1 FROM "TableEvent" e WHERE e."actorId" = s."userId"
        AND e."tableId" = s."tableId" AND e."type" = 'takeSeat')) AS "opened"
    FROM json_each(${userIds}) whose
    JOIN "Seat" s ON s."userId" = whose."value"
    JOIN "Table" t ON t."id" = s."tableId"
    JOIN "Exercise" x ON x."id" = t."exerciseId"
    WHERE t."exerciseId" IN (SELECT "value" FROM json_each(${JSON.stringify(exerciseIds)}))
    ORDER BY t."number"`;
  return new Map(
    rows.map(({ userId, tableId, exerciseId, status, at, opened }) => {
      const begun = status === 'ended' ? 'done' : 'started';
      const standing: Standing | null =
        status === 'lobby' ? null : { status: begun, passed: null, at: Number(at) };
      return [`${userId} ${exerciseId}`, { tableId, opened: Number(opened) === 1, standing }];
    }),
  );
}

interface Row {
  userId: string;
  tableId: string;
  exerciseId: string;
  status: string;
  at: unknown;
  opened: unknown;
}
