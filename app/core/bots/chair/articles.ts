import type { Command } from '../../negotiation/command';
import type { Deal, Package } from '../../negotiation/context';
import { lastAct, type Mind } from '../mind';
import { agreedPackage } from '../packages';
import { chairSays } from './words';

/** The option chosen in every closed article. */
export function closedDeal(mind: Mind): Deal {
  return Object.fromEntries(
    mind.slices.text.articles.flatMap(({ issue, status, chosen, alternatives }) => {
      const found = alternatives.find(({ id }) => id === chosen);
      return status === 'closed' && found ? [[issue, found.option]] : [];
    }),
  );
}

/** Whether a failed attempt had exactly the deal that the closed text is. */
export function textWasBlocked(mind: Mind): boolean {
  const number = mind.space.numberOf(closedDeal(mind));
  return mind.slices.decision.attempts.some(
    ({ values, outcome }) => outcome === 'blocked' && mind.space.numberOf(values) === number,
  );
}

/** Closes an article behind one of whose brackets every member stands; that needs no time for objections. */
export function closeUnanimous(mind: Mind): Command | null {
  if (!mind.can('closeArticle')) return null;
  for (const { issue, status, alternatives } of mind.slices.text.articles) {
    if (status !== 'open') continue;
    const all = alternatives.find(({ supporters }) =>
      mind.members.every(({ id }) => supporters.includes(id)),
    );
    if (all) return { type: 'closeArticle', issue, alternative: all.id };
  }
  return null;
}

function reopen(mind: Mind, agreed: Package): Command | null {
  if (!mind.can('reopenArticle')) return null;
  const closed = closedDeal(mind);
  const wrong = Object.entries(closed).find(([issue, option]) => agreed.values[issue] !== option);
  return wrong ? { type: 'reopenArticle', issue: wrong[0], reason: chairSays.reopen() } : null;
}

/**
 * Brings an agreed package into the text: opens what was closed otherwise, and closes each article on
 * the package's option once names have moved there, or a minute after they could have.
 */
export function cleanText(mind: Mind, agreed: Package): Command | null {
  const wrong = reopen(mind, agreed);
  if (wrong || !mind.can('closeArticle')) return wrong;
  for (const { issue, status, alternatives } of mind.slices.text.articles) {
    if (status !== 'open') continue;
    const fitting = alternatives
      .filter(({ option, supporters }) => option === agreed.values[issue] && supporters.length > 0)
      .sort((a, b) => b.supporters.length - a.supporters.length)[0];
    if (!fitting) continue;
    const whole = mind.members.every(({ id }) => fitting.supporters.includes(id));
    const objected = lastObjection(mind, issue);
    if (whole || (mind.elapsed > 2 * mind.minute && !objected)) {
      return { type: 'closeArticle', issue, alternative: fitting.id };
    }
  }
  return null;
}

function lastObjection(mind: Mind, issue: string): boolean {
  return mind.slices.record.some(
    ({ kind, values, at }) =>
      kind === 'objectToClosing' &&
      values.issue === issue &&
      at >= (mind.slices.meeting.phaseSince ?? 0),
  );
}

/** Opens the articles of a clean text that was put and objected to, one at a time. */
export function reopenBlocked(mind: Mind): Command | null {
  if (!mind.can('reopenArticle') || agreedPackage(mind) || !textWasBlocked(mind)) return null;
  const objection = mind.slices.decision.attempts.at(-1)?.objections[0]?.text ?? '';
  const closed = mind.slices.text.articles.filter(({ status }) => status === 'closed');
  const named = closed.find(({ issue }) => {
    const article = mind.space.issues[mind.space.issueAt(issue)]?.article ?? '';
    return objection.includes(article);
  });
  const issue = (named ?? closed[0])?.issue;
  if (
    issue === undefined ||
    lastAct(mind, mind.seat, ['reopenArticle'], mind.slices.meeting.phaseSince)
  ) {
    return null;
  }
  return { type: 'reopenArticle', issue, reason: chairSays.reopen() };
}
