import type { FellowshipParts } from './parts';

/** Fellowships: calls, applications, reviews, places, offers and figures. */
export type Fellowships = Readonly<Record<never, never>>;

export function createFellowships(_parts: FellowshipParts): Fellowships {
  return {};
}
