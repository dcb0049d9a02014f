import { createIntakes, type Intakes } from './intakes/intakes';
import type { FellowshipParts } from './parts';
import { createProgrammes, type Programmes } from './programmes/programmes';
import { createReviewing, type Reviewing } from './reviewing/reviewing';

/** Fellowships: calls, applications, reviews, places, offers and figures. */
export interface Fellowships {
  programmes: Programmes;
  intakes: Intakes;
  reviewing: Reviewing;
}

export function createFellowships(parts: FellowshipParts): Fellowships {
  return {
    programmes: createProgrammes(parts),
    intakes: createIntakes(parts),
    reviewing: createReviewing(parts),
  };
}
