import type { Command } from '../../negotiation/command';
import type { Mind } from '../mind';
import { losses, wishes } from '../offers';
import { said } from '../words';

/** A loss of at least this share of an article's range, on a weighty article, is worth a reservation. */
const BITTER = 0.75;

/** Explains the seat's position on what was adopted, and enters a reservation where it gave most. */
export function explain(mind: Mind): Command | null {
  const { decision } = mind.slices;
  const { adopted } = decision;
  const { stake, space } = mind;
  if (!adopted || !mind.can('explainPosition')) return null;
  const own = ({ by }: { readonly by: string }) => by === mind.seat;
  const options = space.issues.map(({ id }, at) => space.optionAt(at, adopted[id] ?? ''));
  const hard = stake ? losses(mind, stake, options)[0] : undefined;
  if (!decision.explanations.some(own)) {
    const good = stake
      ? wishes(mind, stake).find(({ issue, option }) => options[issue] === option)
      : undefined;
    const regret = hard && hard.loss > 0 ? hard : undefined;
    return { type: 'explainPosition', text: said.explanation(mind, good, regret) };
  }
  if (!stake || !hard || !mind.can('enterReservation') || decision.reservations.some(own))
    return null;
  const row = stake.rows[hard.issue] ?? [];
  const range = Math.max(...row) - Math.min(...row);
  const heaviest = wishes(mind, stake)
    .slice(0, 2)
    .some(({ issue }) => issue === hard.issue);
  const issue = space.issues[hard.issue]?.id;
  if (!heaviest || issue === undefined || hard.loss < BITTER * range) return null;
  return { type: 'enterReservation', issue, text: said.reservation(mind, hard) };
}
