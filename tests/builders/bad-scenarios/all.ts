import { games, mandates } from './in-meaning';
import { names } from './in-names';
import { shape } from './in-shape';
import { hostile, syntax } from './in-text';
import type { BadScenario } from './plant';

/** Every planted fault, from the surface of the file to its meaning. */
export const badScenarios: readonly BadScenario[] = [
  ...syntax,
  ...hostile,
  ...shape,
  ...names,
  ...mandates,
  ...games,
];
