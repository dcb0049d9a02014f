import type { Command } from '../../negotiation/command';
import { mentionsIn } from '../mentions';
import { type Mind, sinceLast } from '../mind';
import { wishes } from '../offers';
import { positions } from '../packages';
import type { Stake } from '../stake';
import { said } from '../words';

/** Shares a card of its own that speaks to the article it cares for most; later any, to move things. */
export function shareHelpful(mind: Mind, stake: Stake): Command | null {
  const held = mind.slices.evidence.cards.filter(({ shared }) => !shared);
  if (held.length === 0 || !mind.can('shareEvidence')) return null;
  if (!mind.random.chance(0.3)) return null;
  if (sinceLast(mind, mind.seat, ['shareEvidence']) < 4 * mind.minute) return null;
  const cares = wishes(mind, stake)
    .slice(0, 2)
    .map(({ issue }) => issue);
  const helpful = held.find(({ title, body }) =>
    mentionsIn(mind.space.issues, `${title}. ${body}`).issues.some((at) => cares.includes(at)),
  );
  const card = helpful ?? (mind.progress > 0.5 ? held[0] : undefined);
  if (!card || (!helpful && !mind.random.chance(0.3))) return null;
  return { type: 'shareEvidence', evidence: card.id, to: 'all' };
}

/** Asks the scientific body what stands against its favourite, once, when nobody else waits for an answer. */
export function askScience(mind: Mind, stake: Stake): Command | null {
  const { questions } = mind.slices.evidence;
  if (!mind.can('askScienceBody') || questions.some(({ answer }) => answer === undefined))
    return null;
  if (questions.some(({ by }) => by === mind.seat) || questions.length >= mind.members.length)
    return null;
  if (!mind.random.chance(0.05) || lastAsked(mind) < 2 * mind.minute) return null;
  const own = positions(mind, mind.seat);
  for (const { issue } of wishes(mind, stake)) {
    const article = mind.slices.text.articles[issue];
    const rival = article?.alternatives.find(
      ({ option }) => mind.space.optionAt(issue, option) !== own[issue],
    );
    if (!article || article.status === 'closed' || !rival) continue;
    const asked = questions.some(
      (each) => each.issue === article.issue && each.option === rival.option,
    );
    if (asked) continue;
    const point = { issue, option: mind.space.optionAt(issue, rival.option) };
    const question = said.question(mind, point);
    return { type: 'askScienceBody', issue: article.issue, option: rival.option, question };
  }
  return null;
}

function lastAsked(mind: Mind): number {
  const asked = mind.slices.record.findLast(({ kind }) => kind === 'askScienceBody');
  return asked ? mind.now - asked.at : Number.POSITIVE_INFINITY;
}
