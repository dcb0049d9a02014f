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
  const rows = await reader.seat.findMany({
    where: { academyId, user, table: { exerciseId: { in: [...exerciseIds] } } },
    select: {
      userId: true,
      table: {
        select: {
          ...{ id: true, status: true, exerciseId: true, createdAt: true },
          exercise: { select: { endedAt: true } },
          preparations: { select: { userId: true } },
          events: { where: { type: 'takeSeat' }, select: { actorId: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ userId, table }) => {
      const { id: tableId, status, exerciseId, createdAt, exercise, preparations, events } = table;
      const at = (exercise.endedAt ?? createdAt).getTime();
      const opened =
        preparations.some((one) => one.userId === userId) ||
        events.some(({ actorId }) => actorId === userId);
      const begun = status === 'ended' ? 'done' : 'started';
      const standing: Standing | null =
        status === 'lobby' ? null : { status: begun, passed: null, at };
      return [`${userId} ${exerciseId}`, { tableId, opened, standing }];
    }),
  );
}
