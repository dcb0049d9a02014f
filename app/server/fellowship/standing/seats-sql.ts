import type { Signs } from '~/core/fellowship/readiness/readiness';
import type { Reader } from '../../store/database';

/** Parts of a sheet of preparation: interests, reservation, first offer, others. */
const PARTS = 4;

/**
 * What is known of the seats that people of a cohort have in an exercise, by the person's id. Somebody
 * opened their brief when they took the seat or began their sheet: reading alone leaves no trace. Of
 * the sheet only counts how many parts have something in them.
 */
export async function seatSigns(
  reader: Reader,
  cohortId: string,
  exerciseId: string,
): Promise<ReadonlyMap<string, NonNullable<Signs['seat']>>> {
  const rows = await reader.$queryRaw<{ userId: string; taken: unknown; filled: unknown }[]>`
    SELECT s."userId" AS "userId",
      EXISTS (SELECT 1 FROM "TableEvent" e WHERE e."actorId" = s."userId"
        AND e."tableId" = t."id" AND e."type" = 'takeSeat') AS "taken",
      (TRIM(p."interests") <> '') + (TRIM(p."reservation") <> '') + (TRIM(p."others") <> '')
        + (p."firstOffer" NOT IN ('', '{}')) AS "filled"
    FROM "Table" t
    JOIN "Seat" s ON s."tableId" = t."id"
    JOIN "CohortMember" m ON m."cohortId" = ${cohortId} AND m."userId" = s."userId"
    LEFT JOIN "Preparation" p
      ON p."tableId" = t."id" AND p."party" = s."party" AND p."userId" = s."userId"
    WHERE t."exerciseId" = ${exerciseId}
    ORDER BY t."number"`;
  return new Map(
    rows.map(({ userId, taken, filled }) => {
      const briefOpened = Number(taken) === 1 || filled !== null;
      return [userId, { briefOpened, sheet: { filled: Number(filled ?? 0), of: PARTS } }];
    }),
  );
}
