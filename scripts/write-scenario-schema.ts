// Writes scenarios/scenario.schema.json anew: `npx tsx scripts/write-scenario-schema.ts`.
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '../app/core/scenario/json-schema';

writeFileSync(new URL('../scenarios/scenario.schema.json', import.meta.url), scenarioJsonSchema());
