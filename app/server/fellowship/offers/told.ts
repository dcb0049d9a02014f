/** Why something about offers was not done; its sentence is `offer.fault.<code>`. */
export type OfferFault =
  | 'answered'
  | 'changed'
  | 'date'
  | 'ended'
  | 'full'
  | 'late'
  | 'made'
  | 'member'
  | 'none'
  | 'notConfirmed'
  | 'notMade'
  | 'published'
  | 'reason'
  | 'unknown';

/** What was asked for, or why not. Null: there is no such thing for whoever asks; answer 404. */
export type OfferTold<T> = { ok: true; value: T } | { ok: false; fault: OfferFault } | null;

/** What was asked for. */
export const told = <T>(value: T) => ({ ok: true, value }) as const;
/** Why not. */
export const fault = (code: OfferFault) => ({ ok: false, fault: code }) as const;

/** Longest reason kept, in characters. */
export const LONGEST_REASON = 500;
