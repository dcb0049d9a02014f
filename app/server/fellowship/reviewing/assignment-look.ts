import type { Picture } from './picture';
import { countBy, type ReviewPlan } from './plan';

/** What assigning would do, for the page that asks first. */
export interface AssignmentLook {
  readonly reviewers: readonly {
    readonly id: string;
    readonly name: string;
    readonly has: number;
    readonly gets: number;
  }[];
  readonly added: number;
  readonly thirds: number;
  readonly takenBack: number;
  readonly orphaned: number;
  /** Applications without all their reviews, the first of them. */
  readonly lacks: readonly {
    readonly applicationId: string;
    readonly number: number;
    readonly missing: number;
    /** Names of reviewers who may not read it, and of those who have as many as they agreed to. */
    readonly excluded: readonly string[];
    readonly full: readonly string[];
  }[];
  readonly lacking: number;
  /** Applications among them that nobody has screened. */
  readonly unscreened: number;
  /** What is agreed to; null where there is nothing to do. */
  readonly hash: string | null;
}

const LACKS_SHOWN = 40;

/** A plan as the page shows it, with names and numbers. */
export function lookOf({ candidates, panel, reviews }: Picture, plan: ReviewPlan): AssignmentLook {
  const { added, takenBack, orphaned, lacks, loads, hash } = plan;
  const gets = countBy(added, ({ reviewer }) => reviewer);
  const names = new Map(panel.filter(({ active }) => active).map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  const numbers = new Map(candidates.map(({ id, number }) => [id, number]));
  const given = new Set(reviews.map(({ applicationId }) => applicationId));
  for (const { application } of added) given.add(application);
  const isNothing = added.length + takenBack.length + orphaned.length === 0;
  return {
    reviewers: panel
      .filter(({ active }) => active)
      .map(({ id, name }) => {
        const more = gets.get(id) ?? 0;
        return { id, name, has: (loads.get(id) ?? 0) - more, gets: more };
      }),
    thirds: added.filter(({ round }) => round === 'third').length,
    ...{ added: added.length, takenBack: takenBack.length, orphaned: orphaned.length },
    lacks: lacks.slice(0, LACKS_SHOWN).map(({ application, missing, excluded, full }) => ({
      ...{ applicationId: application, number: numbers.get(application) ?? 0, missing },
      ...{ excluded: named(excluded), full: named(full) },
    })),
    lacking: lacks.length,
    unscreened: candidates.filter(({ id, screened }) => !screened && given.has(id)).length,
    hash: isNothing ? null : hash,
  };
}
