import type { Command } from '../../negotiation/command';
import type { Deal } from '../../negotiation/context';
import type { Mind } from '../mind';
import { losses } from '../offers';
import { crosses, isBearable, type Stake } from '../stake';
import { type Point, said } from '../words';

/** The part of a deal that is hardest on the seat: a red line first, then the largest loss. */
export function hardest(mind: Mind, stake: Stake, deal: Deal): Point | undefined {
  const { space } = mind;
  const options = space.issues.map(({ id }, at) => space.optionAt(at, deal[id] ?? ''));
  return losses(mind, stake, options).find(({ option, loss }) => option >= 0 && loss > 0);
}

/** Objects to a decision that the mandate forbids, and to no other. */
export function objectToDecision(mind: Mind, stake: Stake): Command | null {
  const { decision } = mind.slices;
  const pending = decision.attempts.at(-1);
  if (!pending || pending.outcome || isBearable(mind.space, stake, pending.values)) return null;
  const reason = said.object(mind, hardest(mind, stake, pending.values));
  if (mind.can('objectToConsensus')) return { type: 'objectToConsensus', reason };
  return mind.can('breakSilence') ? { type: 'breakSilence', reason } : null;
}

/** What the text would be if every article about to close did. */
function closingDeal(mind: Mind): Deal {
  return Object.fromEntries(
    mind.slices.text.articles.flatMap(({ issue, status, chosen, alternatives }) => {
      const found = alternatives.find(({ id }) => id === chosen);
      return status !== 'open' && found ? [[issue, found.option]] : [];
    }),
  );
}

/** Objects to the closing of an article that would leave no text within the mandate. */
export function objectToClosing(mind: Mind, stake: Stake): Command | null {
  const { articles } = mind.slices.text;
  if (!mind.can('objectToClosing') || articles.every(({ status }) => status !== 'closing')) {
    return null;
  }
  const deal = closingDeal(mind);
  const whole = isBearable(mind.space, stake, deal);
  for (const [issue, { issue: id, status, alternatives, chosen }] of articles.entries()) {
    const found = alternatives.find((alternative) => alternative.id === chosen);
    if (status !== 'closing' || !found || found.supporters.includes(mind.seat)) continue;
    const option = mind.space.optionAt(issue, found.option);
    if (
      whole ||
      (!crosses(mind.space, stake, { [id]: found.option }) && crosses(mind.space, stake, deal))
    )
      continue;
    const wish = { issue, option: stake.favourites[issue] ?? -1 };
    return {
      type: 'objectToClosing',
      issue: id,
      reason: said.objectToClosing(mind, { issue, option }, wish.option < 0 ? undefined : wish),
    };
  }
  return null;
}
