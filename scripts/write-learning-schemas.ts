// Writes curriculum/*.schema.json anew: `npx tsx scripts/write-learning-schemas.ts`.
import { writeFileSync } from 'node:fs';
import { learningJsonSchemas } from '../app/core/learning/format/json-schema';

for (const [file, text] of Object.entries(learningJsonSchemas())) {
  writeFileSync(new URL(`../curriculum/${file}`, import.meta.url), text);
}
