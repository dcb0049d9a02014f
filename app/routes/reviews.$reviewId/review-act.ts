import type { ReviewLetters } from '~/server/fellowship/reviewing/carry-out';
import type { ReviewDesk } from '~/server/fellowship/reviewing/desk';
import type { ReviewingFault } from '~/server/fellowship/reviewing/told';
import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';

/** What the page is told; what was written is given back where it was refused. */
export type ReviewAnswer =
  | { kind: 'saved'; at: number }
  | {
      kind: 'refused';
      fault: ReviewingFault;
      points: Record<string, string>;
      comment: string;
    }
  | { kind: 'failed' };

/** Carries out what the form says; null: the review is not theirs, or not theirs any more. */
export async function act(
  desk: ReviewDesk,
  user: Person,
  reviewId: string,
  text: FormText,
  letters: ReviewLetters,
): Promise<Exclude<ReviewAnswer, { kind: 'failed' }> | { kind: 'go'; to: string } | null> {
  const comment = text('comment');
  const draft = { given: (criterion: string) => text(fieldOf(criterion)), comment };
  const refused = async (fault: ReviewingFault) => {
    const page = await desk.read(user, reviewId);
    const given = page?.rubric.map(({ id }): [string, string] => [id, draft.given(id)]) ?? [];
    return { kind: 'refused' as const, fault, points: Object.fromEntries(given), comment };
  };
  switch (text('intent')) {
    case 'submit': {
      const done = await desk.submit(user, reviewId, draft);
      if (!done?.ok) return done && refused(done.fault);
      return { kind: 'go', to: done.value ? `/reviews/${done.value}` : '/reviews?finished=1' };
    }
    case 'conflict': {
      const done = await desk.declareConflict(user, reviewId, text('reason'), letters);
      if (!done?.ok) return done && refused(done.fault);
      return { kind: 'go', to: '/reviews?given=1' };
    }
    default: {
      const done = await desk.save(user, reviewId, draft);
      if (!done?.ok) return done && refused(done.fault);
      return { kind: 'saved', at: done.value };
    }
  }
}

/** The name of the field of a criterion. */
export function fieldOf(criterion: string): string {
  return `points-${criterion}`;
}
