import type { Transaction } from '../../store/database';

/** A row as SQLite keeps it: moments in ms since 1970. */
export type RawRow = Readonly<Record<string, string | number | null>>;

/**
 * Inserts rows of one shape in one statement, the names of their columns taken from the first:
 * thousands go in within a tenth of a second. Table and columns are names of the code, never from
 * outside.
 */
export async function insertRows(
  tx: Transaction,
  table: 'Applicant' | 'Application' | 'ApplicationEvent' | 'Declaration' | 'Review',
  rows: readonly RawRow[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const into = columns.map((column) => `"${column}"`).join(', ');
  const from = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const values = rows.map((row) => columns.map((column) => row[column] ?? null));
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${into}) SELECT ${from} FROM json_each(?)`,
    JSON.stringify(values),
  );
}
