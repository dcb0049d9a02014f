import type { NegotiationContext, SeatId } from '../negotiation/context';
import { type Slices, type Viewer, viewFor } from '../negotiation/view';

/**
 * Whose debrief it is and how far it reaches. `own`: what the seat could see while it negotiated, and
 * its own mandate. `all`: everything; `seat` is then only whose part stands first (null for somebody
 * who held none).
 */
export type Sight =
  | { readonly shows: 'own'; readonly seat: SeatId }
  | { readonly shows: 'all'; readonly seat: SeatId | null };

/** The viewer whose picture of the table a debrief is made from; redaction happens there, once. */
export function viewerOf(sight: Sight): Viewer {
  return sight.shows === 'all' ? { kind: 'instructor' } : { kind: 'seat', seat: sight.seat };
}

/** What the reader of the debrief may see of a moment of the negotiation. */
export function seenAt(context: NegotiationContext, sight: Sight): Slices {
  return viewFor(context, viewerOf(sight)).slices;
}

/** Whether payoffs, reservation and red lines of this party may be told. */
export function knowsMandate(sight: Sight, party: SeatId): boolean {
  return sight.shows === 'all' || sight.seat === party;
}
