import type { Command } from '../../negotiation/command';
import { type Mind, sinceLast } from '../mind';
import { bestOffer, losses, wishes } from '../offers';
import { agreedPackage, tabledDeals } from '../packages';
import type { Stake } from '../stake';
import { said } from '../words';
import type { Target } from './target';

/** Most packages a delegate tables for everybody in one meeting. */
const MOST = 2;

function isTime(mind: Mind): boolean {
  const { packages } = mind.slices;
  const own = packages.filter(({ by, audience }) => by === mind.seat && audience === 'all');
  if (own.length >= MOST) return false;
  const gap = Math.max(3 * mind.minute, mind.planned('informals') / 3);
  if (sinceLast(mind, mind.seat, ['tablePackage']) < gap) return false;
  const newest = packages.findLast(({ audience }) => audience === 'all');
  if (newest && mind.now - newest.at < 1.5 * mind.minute) return false;
  return mind.random.chance(own.length === 0 ? 0.15 : 0.08);
}

/** Tables the package that asks least of the others among those worth what the seat holds out for. */
export function tableOffer(mind: Mind, stake: Stake, target: Target): Command | null {
  if (!mind.can('tablePackage') || mind.phase === 'first-reading') return null;
  if (!isTime(mind) || agreedPackage(mind)) return null;
  const deal = bestOffer(mind, stake, target(), tabledDeals(mind));
  if (deal < 0) return null;
  const digits = mind.space.digits(deal);
  const gives = losses(mind, stake, digits).filter(({ loss }) => loss > 0);
  const takes = wishes(mind, stake).filter(({ issue, option }) => digits[issue] === option);
  return {
    type: 'tablePackage',
    values: mind.space.dealOf(deal),
    to: 'all',
    note: said.packageNote(mind, gives.slice(0, 2), takes.slice(0, 2)),
  };
}
