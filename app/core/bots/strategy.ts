import type { Command } from '../negotiation/command';
import type { View } from '../negotiation/view';
import type { PublicScenario } from '../scenario/publicPart';
import type { Random } from './random';

/** What a bot decides by: its own seat's view, what everybody knows of the scenario, chance, the time. */
export interface Turn {
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly random: Random;
  /** The server's time in ms since 1970. */
  readonly now: number;
}

/**
 * Decides the next act of a seat, or that there is nothing to do now (null). It keeps no memory:
 * what a bot remembers it reads from its view, so any process may ask it at any time.
 */
export type Strategy = (turn: Turn) => Command | null;

/** How a delegate concedes. */
export const concessionNames = ['boulware', 'linear', 'conceder', 'tit-for-tat', 'micro'] as const;
export type ConcessionName = (typeof concessionNames)[number];

export const strategyNames = [...concessionNames, 'science', 'chair'] as const;
export type StrategyName = (typeof strategyNames)[number];

/** Whether a text names a strategy. */
export function isStrategyName(name: string): name is StrategyName {
  return strategyNames.some((known) => known === name);
}
