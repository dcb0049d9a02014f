import { mailboxOf, sameNameKey } from '~/core/fellowship/call/duplicates';
import { folded } from '~/core/fellowship/call/fold';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Database, Reader, Transaction } from '../../store/database';
import { sheetOf } from './sheet';

const AT_ONCE = 500;

/**
 * Sees to it that every application that was sent in has a row in `ApplicationSheet`, from which
 * lists are read in a tenth of the time that its answers take. A trigger removes the row when what was
 * sent changes, so the first list after that pays for it.
 */
export async function keepSheets(
  database: Database,
  { id: intakeId, academyId }: { id: string; academyId: string },
  definition: Pick<CallDefinition, 'questions'>,
): Promise<void> {
  if ((await lacking(database.reader, intakeId)).length === 0) return;
  await database.write(async (tx) => {
    const missing = await lacking(tx, intakeId);
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const rows = await sheetOf(tx, intakeId, definition, missing.slice(from, from + AT_ONCE));
      const data = rows.map(({ id, name, country, email, born }) => ({
        ...{ applicationId: id, academyId, intakeId, name, folded: folded(name), country },
        sameName: sameNameKey({ name, ...(born !== '' && { born }) }),
        sameMailbox: mailboxOf(email),
      }));
      await tx.applicationSheet.createMany({ data });
    }
  });
}

/** The applications of an intake that were sent in and have no row. */
async function lacking(reader: Reader | Transaction, intakeId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Application" a INDEXED BY "Application_list_idx"
    WHERE a."intakeId" = ${intakeId} AND a."submittedAt" IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM "ApplicationSheet" s WHERE s."applicationId" = a."id")`;
  return rows.map(({ id }) => id);
}
