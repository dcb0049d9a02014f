import { gameFaults } from './check-game';
import { mandateFaults } from './check-mandates';
import { nameFaults } from './check-names';
import { referenceFaults } from './check-references';
import { timeFaults } from './check-times';
import type { RawFault } from './fault';
import type { Scenario } from './schema';

/**
 * What a shape cannot say. Each step builds on the one before, so a later one runs only on a scenario
 * that passed the earlier: names, then references, then mandates and times, then the game as a whole.
 */
export function* semanticFaults(scenario: Scenario): Generator<RawFault> {
  const steps = [nameFaults, referenceFaults, mandateAndTimeFaults, gameFaults];
  for (const step of steps) {
    let sound = true;
    for (const fault of step(scenario)) {
      sound = false;
      yield fault;
    }
    if (!sound) return;
  }
}

function* mandateAndTimeFaults(scenario: Scenario): Generator<RawFault> {
  yield* mandateFaults(scenario);
  yield* timeFaults(scenario);
}
