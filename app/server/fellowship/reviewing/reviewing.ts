import type { FellowshipParts } from '../parts';
import { type Merits, meritsOf } from './merits';

/** Reviews of applications: who reads what, what they give, and what it comes to. */
export interface Reviewing {
  /** What the reviews of an intake come to. For the services that choose: it asks for no permission. */
  meritsOf(intakeId: string): Promise<Merits>;
}

export function createReviewing({ database }: FellowshipParts): Reviewing {
  return { meritsOf: (intakeId) => meritsOf(database.reader, intakeId) };
}
