import type { Command } from '../../negotiation/command';
import type { Alternative, Deal } from '../../negotiation/context';
import type { ArticleView } from '../../negotiation/view';
import { lastAct, type Mind, sinceLast } from '../mind';
import { losses } from '../offers';
import { agreedPackage, completePackages, positions, scoreWith } from '../packages';
import { isBearable, type Stake } from '../stake';
import type { Target } from './target';

const MOVES = ['proposeOption', 'supportOption', 'withdrawSupport'] as const;

function alternativeFor(mind: Mind, issue: number, option: string): Alternative | undefined {
  const standing = mind.slices.text.articles[issue]?.alternatives ?? [];
  return standing
    .filter((alternative) => alternative.option === option)
    .sort((a, b) => b.supporters.length - a.supporters.length)[0];
}

/** Puts the seat's name behind an option of an open article, bringing it into the text if need be. */
function standBehind(mind: Mind, issue: number, option: number): Command | null {
  const found = mind.space.issues[issue];
  const chosen = found?.options[option];
  if (!found || !chosen || mind.slices.text.articles[issue]?.status !== 'open') return null;
  const alternative = alternativeFor(mind, issue, chosen.id);
  if (!alternative) {
    return mind.can('proposeOption')
      ? { type: 'proposeOption', issue: found.id, option: chosen.id }
      : null;
  }
  if (alternative.supporters.includes(mind.seat) || !mind.can('supportOption')) return null;
  return { type: 'supportOption', issue: found.id, alternative: alternative.id };
}

/** Takes the seat's name away from behind its own red line. */
export function leaveForbidden(mind: Mind, stake: Stake): Command | null {
  for (const [issue, option] of positions(mind, mind.seat).entries()) {
    if (stake.forbidden[issue]?.[option] !== true) continue;
    const article = mind.slices.text.articles[issue];
    const moved = standBehind(mind, issue, stake.favourites[issue] ?? -1);
    if (moved) return moved;
    if (article?.status === 'open' && mind.can('withdrawSupport')) {
      return { type: 'withdrawSupport', issue: article.issue };
    }
  }
  return null;
}

/** Goes back to a favourite where the seat's names together are worth less than it may accept. */
export function standBack(mind: Mind, stake: Stake): Command | null {
  if (agreedPackage(mind) || scoreWith(mind, stake, {}) >= stake.reservation) return null;
  const own = positions(mind, mind.seat);
  for (const { issue, loss } of losses(mind, stake, own)) {
    const move = loss > 0 ? standBehind(mind, issue, stake.favourites[issue] ?? -1) : null;
    if (move) return move;
  }
  return null;
}

/** Puts the favourite of an article where the seat has no name yet into the text. */
export function firstPositions(mind: Mind, stake: Stake): Command | null {
  if (!mind.can('proposeOption') && !mind.can('supportOption')) return null;
  for (const [issue, option] of positions(mind, mind.seat).entries()) {
    const move = option < 0 ? standBehind(mind, issue, stake.favourites[issue] ?? -1) : null;
    if (move) return move;
  }
  return null;
}

/** What the seat has agreed to: the whole that all agreed to, else its trades, newest first. */
function promised(mind: Mind): readonly Deal[] {
  const agreed = agreedPackage(mind);
  if (agreed) return [agreed.values];
  return mind.slices.packages
    .filter(({ by, answers, audience }) => {
      if (audience === 'all') return false;
      return by === mind.seat
        ? Object.values(answers).some(({ accepted }) => accepted)
        : answers[mind.seat]?.accepted === true;
    })
    .map(({ values }) => values)
    .reverse();
}

/** Moves the seat's names in the text to what it agreed to, as far as its mandate allows. */
export function keepPromises(mind: Mind, stake: Stake): Command | null {
  const own = positions(mind, mind.seat);
  const whole = agreedPackage(mind) !== undefined;
  const done = new Set<number>();
  for (const deal of promised(mind)) {
    if (!isBearable(mind.space, stake, deal)) continue;
    for (const [issue, { id }] of mind.space.issues.entries()) {
      const named = deal[id];
      const option = mind.space.optionAt(issue, named ?? '');
      if (named === undefined || option < 0 || done.has(issue)) continue;
      done.add(issue);
      if (!whole && scoreWith(mind, stake, { [id]: named }) < stake.reservation) continue;
      const move = own[issue] === option ? null : standBehind(mind, issue, option);
      if (move) return move;
    }
  }
  return null;
}

/** A bracket with more names than the seat's own, and what joining it costs the seat. */
interface Step {
  readonly issue: number;
  readonly option: number;
  readonly loss: number;
}

function stepsOn(mind: Mind, stake: Stake, issue: number, article: ArticleView): Step[] {
  const own = article.alternatives.find(({ supporters }) => supporters.includes(mind.seat));
  if (article.status !== 'open' || !own) return [];
  const row = stake.rows[issue] ?? [];
  const held = row[mind.space.optionAt(issue, own.option)] ?? 0;
  const steps: Step[] = [];
  for (const { option: id, supporters } of article.alternatives) {
    const option = mind.space.optionAt(issue, id);
    if (id === own.option || supporters.length <= own.supporters.length) continue;
    if (!stake.forbidden[issue]?.[option]) {
      steps.push({ issue, option, loss: held - (row[option] ?? 0) });
    }
  }
  return steps;
}

/**
 * Concedes in the text: joins the bracket with more names behind it on the article where that costs
 * least, as long as the positions together are worth what the seat holds out for.
 */
export function concede(mind: Mind, stake: Stake, target: Target): Command | null {
  if (!mind.can('supportOption') || sinceLast(mind, mind.seat, MOVES) < 2 * mind.minute)
    return null;
  if (completePackages(mind).length === 0 && !mind.random.chance(0.2)) return null;
  const bound = promised(mind);
  let best: Step | undefined;
  for (const [issue, article] of mind.slices.text.articles.entries()) {
    if (bound.some((deal) => Object.hasOwn(deal, article.issue))) continue;
    for (const step of stepsOn(mind, stake, issue, article)) {
      if (!best || step.loss < best.loss) best = step;
    }
  }
  if (!best || scoreWith(mind, stake, {}) - best.loss < target()) return null;
  return standBehind(mind, best.issue, best.option);
}

/** Whether the seat has placed all its names that it can place in this phase. */
export function hasPlacedNames(mind: Mind, stake: Stake): boolean {
  return firstPositions(mind, stake) === null && lastAct(mind, mind.seat, MOVES) !== undefined;
}
