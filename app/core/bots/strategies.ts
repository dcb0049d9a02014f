import type { PublicParty } from '../scenario/publicPart';
import { chair } from './chair/chair';
import { delegate } from './delegate/delegate';
import { seeded } from './random';
import { science } from './science';
import { type ConcessionName, concessionNames, type Strategy, type StrategyName } from './strategy';

/** Every strategy by its name. */
export const strategies: Readonly<Record<StrategyName, Strategy>> = {
  boulware: delegate('boulware'),
  linear: delegate('linear'),
  conceder: delegate('conceder'),
  'tit-for-tat': delegate('tit-for-tat'),
  micro: delegate('micro'),
  science,
  chair,
};

/**
 * The strategy that a party's bot plays unless said otherwise: the chair chairs, a scientific body
 * without a vote advises, and delegates concede in ways that differ from party to party.
 */
export function defaultStrategy(
  party: Pick<PublicParty, 'id' | 'kind' | 'votes' | 'chair'>,
): StrategyName {
  if (party.chair) return 'chair';
  if (party.kind === 'science' && !party.votes) return 'science';
  const mixed: readonly ConcessionName[] = concessionNames;
  return seeded(0, party.id).pick(mixed) ?? 'linear';
}
