import { expect, it } from 'vitest';
import { parsedSmallScenario, smallScenario } from '../../../tests/builders/scenario';
import { canonicalJson } from './canonical';
import { scenarioSchema } from './schema';

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, child]) => [key, reversed(child)]));
}

it('is the same however the keys are ordered, the defaults written and the schema named', () => {
  const canonical = canonicalJson(parsedSmallScenario());
  const file = {
    ...smallScenario(),
    $schema: './scenario.schema.json',
    noAgreementPossible: false,
  };
  expect(canonicalJson(scenarioSchema.parse(reversed(file)))).toBe(canonical);
});

it('differs when anything that matters does', () => {
  const canonical = canonicalJson(parsedSmallScenario());
  expect(canonicalJson(parsedSmallScenario({ minutes: 31 }))).not.toBe(canonical);
  const { issues } = smallScenario();
  expect(canonicalJson(parsedSmallScenario({ issues: [...issues].reverse() }))).not.toBe(canonical);
});

it('is read back as the same scenario', () => {
  const scenario = parsedSmallScenario();
  expect(scenarioSchema.parse(JSON.parse(canonicalJson(scenario)))).toEqual(scenario);
});
