import type { Command } from '../../negotiation/command';
import type { Package } from '../../negotiation/context';
import type { Mind } from '../mind';
import { losses, wishes } from '../offers';
import { agreedPackage, completePackages, standingOf, wouldAccept } from '../packages';
import { isBearable, type Stake } from '../stake';
import { said } from '../words';
import type { Target } from './target';

function optionsOf(mind: Mind, tabled: Package): number[] {
  const { space } = mind;
  return space.issues.map(({ id }, at) => space.optionAt(at, tabled.values[id] ?? ''));
}

function answer(
  mind: Mind,
  stake: Stake,
  tabled: Package,
  accepted: boolean,
  changed = false,
): Command {
  const options = optionsOf(mind, tabled);
  const by = losses(mind, stake, options).filter(({ option }) => option >= 0);
  const hard = by.filter(({ loss }) => loss > 0).slice(0, 2);
  const wish = wishes(mind, stake).find(({ issue }) => issue === hard[0]?.issue);
  const liked = wishes(mind, stake).find(({ issue, option }) => options[issue] === option);
  return {
    type: 'answerPackage',
    package: tabled.id,
    accepted,
    reason: accepted ? said.accept(mind, liked, changed) : said.decline(mind, hard, wish),
  };
}

/** Takes back an agreement that the mandate no longer allows. */
export function takeBack(mind: Mind, stake: Stake): Command | null {
  if (!mind.can('answerPackage')) return null;
  const broken = mind.slices.packages.find(
    ({ answers, values }) =>
      answers[mind.seat]?.accepted === true && !isBearable(mind.space, stake, values),
  );
  if (!broken) return null;
  const reason = said.takeBack();
  return { type: 'answerPackage', package: broken.id, accepted: false, reason };
}

/** Whether a trade was just put to the seat in a caucus whose opener is about to say what it is. */
function isBeingExplained(mind: Mind, { by, at, audience }: Package): boolean {
  if (audience === 'all' || mind.now - at > mind.minute) return false;
  return mind.slices.caucuses.some(
    (caucus) => caucus.open && caucus.by === by && !caucus.said.some((word) => word.by === by),
  );
}

/** Answers a package put to the seat that it has not answered yet, newest first. */
export function answerNew(mind: Mind, stake: Stake, target: Target): Command | null {
  if (!mind.can('answerPackage')) return null;
  const open = mind.slices.packages.findLast(
    (tabled) =>
      tabled.by !== mind.seat &&
      tabled.answers[mind.seat] === undefined &&
      !isBeingExplained(mind, tabled),
  );
  return open ? answer(mind, stake, open, wouldAccept(mind, stake, open, target())) : null;
}

/**
 * Comes round to a package declined before, once it is worth what the seat holds out for: the chair's
 * newest, or one that at least half of the members agree to.
 */
export function comeRound(mind: Mind, stake: Stake, target: Target): Command | null {
  if (!mind.can('answerPackage') || agreedPackage(mind)) return null;
  const before = completePackages(mind);
  const newest = before.find(({ by }) => by === mind.chair?.id);
  const worth = before.find((tabled) => {
    if (tabled.answers[mind.seat]?.accepted !== false) return false;
    const near = standingOf(mind, tabled).agreed.length * 2 >= mind.members.length;
    return (near || tabled === newest) && wouldAccept(mind, stake, tabled, target());
  });
  return worth ? answer(mind, stake, worth, true, true) : null;
}
