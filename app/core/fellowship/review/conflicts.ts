import { folded } from '../call/fold';
import type { ReviewSettings } from '../call/schema';

/** Where somebody is from: what the rules on conflicts compare. */
export interface Affiliated {
  readonly id: string;
  readonly institution?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** A reviewer who must not review an application, and why. */
export interface Conflict {
  readonly application: string;
  readonly reviewer: string;
  readonly reason: 'same-institution' | 'same-country' | 'declared';
}

/**
 * The conflicts that the rules of a call find: the same institution (case, accents and punctuation
 * aside, also by its short form in brackets), the same country. Where either side has not said, there
 * is none. Conflicts that reviewers declare are added by whoever calls this.
 */
export function conflictsOf(
  applications: readonly Affiliated[],
  reviewers: readonly Affiliated[],
  rules: ReviewSettings['conflicts'],
): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  const houses = reviewers.map((reviewer) => ({ ...reviewer, names: namesOf(reviewer) }));
  for (const application of applications) {
    const names = namesOf(application);
    for (const reviewer of houses) {
      const pair = { application: application.id, reviewer: reviewer.id };
      if (rules.sameInstitution && names.some((name) => reviewer.names.includes(name))) {
        conflicts.push({ ...pair, reason: 'same-institution' });
      } else if (
        rules.sameCountry &&
        application.country &&
        application.country === reviewer.country
      ) {
        conflicts.push({ ...pair, reason: 'same-country' });
      }
    }
  }
  return conflicts;
}

function namesOf({ institution = '' }: Affiliated): readonly string[] {
  const short = /\(([^)]*)\)/.exec(institution)?.[1] ?? '';
  const full = folded(institution.replace(/\([^)]*\)/g, ' ')).replace(/^the /, '');
  return [full, folded(short)].filter((name) => name.length > 1);
}
