import type { Revealed } from './revealed';
import { likelyRevealed, revealedBy } from './revealed-by';
import type { CallDefinition } from './schema';

/** A question that may tell reviewers more than it says. */
export interface RevealWarning {
  /** The position of the question, from 0. */
  readonly at: number;
  readonly label: string;
  /** What its words suggest that an answer reveals, and it does not say. */
  readonly suggests: readonly Revealed[];
}

/**
 * Questions whose words suggest that reviewers would learn from the answers who somebody is, though
 * they are not marked so. Only a warning: words can mean something else. Answers that no reviewer
 * sees (countries, links, consents) are left out.
 */
export function revealWarnings({ questions }: Pick<CallDefinition, 'questions'>): RevealWarning[] {
  return questions.flatMap((question, at) => {
    if (['country', 'link', 'consent'].includes(question.type)) return [];
    const said = new Set(revealedBy(question));
    const suggests = likelyRevealed(question).filter((what) => !said.has(what));
    return suggests.length === 0 ? [] : [{ at, label: question.label, suggests }];
  });
}
