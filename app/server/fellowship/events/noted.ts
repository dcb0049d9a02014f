import { type AttendanceState, Prisma } from '../../generated/client';
import type { Reader, Transaction } from '../../store/database';

/** What stands noted of somebody at an event. */
export interface Noted {
  readonly eventId: string;
  readonly userId: string;
  readonly state: AttendanceState;
}

const latestSql = (events: readonly string[], at: Date | null) => Prisma.sql`
  SELECT "eventId", "userId", "state" FROM (
    SELECT "eventId", "userId", "state", ROW_NUMBER() OVER (
      PARTITION BY "eventId", "userId" ORDER BY "id" DESC) AS "nth"
    FROM "Attendance" WHERE "eventId" IN (${Prisma.join([...events])})
      ${at === null ? Prisma.empty : Prisma.sql`AND "notedAt" <= ${at}`})
  WHERE "nth" = 1 AND "state" IS NOT NULL`;

/**
 * How people came to events: of each person the latest note, unless it took what was noted back.
 *
 * @param at as it was noted by this moment; null for now
 */
export async function notedAt(
  reader: Pick<Reader | Transaction, '$queryRaw'>,
  events: readonly string[],
  at: Date | null = null,
): Promise<Noted[]> {
  return events.length === 0 ? [] : reader.$queryRaw<Noted[]>(latestSql(events, at));
}

/** How many came to events in which way: the same, counted by the database. */
export async function cameTo(
  reader: Pick<Reader, '$queryRaw'>,
  events: readonly string[],
  at: Date | null = null,
): Promise<{ eventId: string; state: AttendanceState; count: number }[]> {
  if (events.length === 0) return [];
  const rows = await reader.$queryRaw<{ eventId: string; state: AttendanceState; n: unknown }[]>`
    SELECT "eventId", "state", COUNT(*) AS "n" FROM (${latestSql(events, at)})
    GROUP BY "eventId", "state"`;
  return rows.map(({ eventId, state, n }) => ({ eventId, state, count: Number(n) }));
}
