// Writes the SQL that brings the database from the migrations so far to prisma/schema.prisma:
//   npm run migration -- add_cohorts
// Read the result before committing it; triggers and data moves are added by hand.
import { mkdirSync, writeFileSync } from 'node:fs';
import { missingMigration } from './schema-engine.js';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what the migration does: npm run migration -- add_cohorts (a-z, 0-9, _)');
  process.exit(1);
}

const script = await missingMigration();
if (script === null) {
  console.log('The migrations already lead to the schema; nothing to write.');
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = `prisma/migrations/${time}_${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, script);
  console.log(`${folder}/migration.sql`);
}
