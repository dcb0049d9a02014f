import { type RuleWords, readWords } from '~/core/fellowship/call/loosening';

/** What a rule said and says, of a change that loosened one; null of any other. */
export function ruleChanged(
  kind: string,
  before: string,
  after: string,
): { before: RuleWords; after: RuleWords | null } | null {
  const was = kind === 'rule' ? readWords(before) : null;
  return was && { before: was, after: readWords(after) };
}
