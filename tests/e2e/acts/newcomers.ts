import Database from 'better-sqlite3';

/**
 * More trainees for the demo academy, who never sign in: a class needs a size. They are written beside
 * the running server, as an import at night would.
 *
 * @returns their addresses
 */
export function newcomers(file: string, count: number): string[] {
  const database = new Database(file, { timeout: 10_000 });
  const { id: academy } = row(database.prepare('SELECT id FROM Academy LIMIT 1').get());
  const insert = database.prepare(
    `INSERT INTO User (id, academyId, email, name, role, pseudonym, createdAt)
     VALUES (?, ?, ?, ?, 'trainee', ?, ?)`,
  );
  const addresses = Array.from({ length: count }, (_, at) => `newcomer${at + 1}@demo.example`);
  const now = new Date().toISOString();
  database.transaction(() => {
    for (const [at, email] of addresses.entries()) {
      insert.run(`newcomer-${at}`, academy, email, `Newcomer ${at + 1}`, `N-${at}`, now);
    }
  })();
  database.close();
  return addresses;
}

function row(found: unknown): { id: string } {
  if (
    typeof found === 'object' &&
    found !== null &&
    'id' in found &&
    typeof found.id === 'string'
  ) {
    return { id: found.id };
  }
  throw new Error('The demo academy is not there.');
}
