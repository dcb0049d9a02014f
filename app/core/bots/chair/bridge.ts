import type { Command } from '../../negotiation/command';
import type { Deal, Package } from '../../negotiation/context';
import { isPerson, lastAct, type Mind } from '../mind';
import { margins } from '../opponents';
import { completePackages, patience, standingOf, tabledDeals, wasBlocked } from '../packages';
import { chairSays } from './words';

/** How much chance moves the chair between balances that look alike. */
const NOISE = 0.05;

/** The chair's newest complete package. */
export function ownBridge(mind: Mind): Package | undefined {
  return completePackages(mind).find(({ by }) => by === mind.seat);
}

/** Whether the chair should still wait for answers to its package. */
export function awaitsAnswers(mind: Mind, tabled: Package): boolean {
  const { silent } = standingOf(mind, tabled);
  if (silent.length === 0) return mind.now - tabled.at < mind.minute;
  const persons = silent.some((seat) => isPerson(mind, seat));
  return mind.now - tabled.at < (persons ? patience(mind) : 2.5 * mind.minute);
}

/**
 * The deal not tabled yet that the least willing member is taken to mind least, then the mean: the
 * egalitarian idea (Kalai 1977) on estimates. -1 if every deal has been tabled.
 */
function bestBridge(mind: Mind): number {
  const { least, mean } = margins(mind);
  const tried = tabledDeals(mind);
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let deal = 0; deal < least.length; deal++) {
    if (tried.has(deal)) continue;
    const worth = (least[deal] ?? 0) + 0.4 * (mean[deal] ?? 0) + NOISE * mind.random.next();
    if (worth > most) [best, most] = [deal, worth];
  }
  return best;
}

/** What a deal has that the chair's last package has not; null where there is no last one. */
function changesTo(mind: Mind, deal: number): Deal | null {
  const last = ownBridge(mind)?.values;
  if (!last) return null;
  const changed = Object.entries(mind.space.dealOf(deal)).filter(
    ([issue, option]) => last[issue] !== option,
  );
  return Object.fromEntries(changed);
}

/** Tables the balance that the chair takes to be nearest to what all can accept. */
export function tableBridge(mind: Mind): Command | null {
  if (!mind.can('tablePackage')) return null;
  const deal = bestBridge(mind);
  if (deal < 0) return null;
  return {
    type: 'tablePackage',
    values: mind.space.dealOf(deal),
    to: 'all',
    note: chairSays.bridge(mind, changesTo(mind, deal)),
  };
}

/**
 * The package that only one member is against, newest first, of those not put to a decision in vain:
 * who stands alone may still let consensus pass. Two who decline are heard as two objections.
 */
export function nearlyAgreed(mind: Mind): Package | undefined {
  return completePackages(mind).find(
    (tabled) => !wasBlocked(mind, tabled.values) && standingOf(mind, tabled).against.length <= 1,
  );
}

/** Asks persons who have not answered the chair's package, once for each package. */
export function askForAnswers(mind: Mind, tabled: Package): Command | null {
  const persons = standingOf(mind, tabled).silent.filter((seat) => isPerson(mind, seat));
  const waited = mind.now - tabled.at;
  if (persons.length === 0 || !mind.can('speak') || waited < patience(mind) / 2) return null;
  if (lastAct(mind, mind.seat, ['speak'], tabled.at)) return null;
  return { type: 'speak', text: chairSays.nudgeAnswers(mind, persons) };
}
