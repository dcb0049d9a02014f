import type { FellowshipParts } from './parts';
import { createReviewing, type Reviewing } from './reviewing/reviewing';

/** Fellowships: calls, applications, reviews, places, offers and figures. */
export interface Fellowships {
  reviewing: Reviewing;
}

export function createFellowships(parts: FellowshipParts): Fellowships {
  return { reviewing: createReviewing(parts) };
}
