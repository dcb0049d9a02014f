/** Why something about reviews was not done; its sentence is `reviewing.fault.<code>`. */
export type ReviewingFault =
  | 'applied'
  | 'chosen'
  | 'closed'
  | 'country'
  | 'date'
  | 'early'
  | 'email'
  | 'handedIn'
  | 'incomplete'
  | 'late'
  | 'most'
  | 'nobody'
  | 'person'
  | 'tooLong';

/** What was asked for, or why not. Null: there is no such thing for this person; answer 404. */
export type Told<T> = { ok: true; value: T } | { ok: false; fault: ReviewingFault } | null;

/** What was asked for. */
export const told = <T>(value: T) => ({ ok: true, value }) as const;
/** Why not. */
export const fault = <C extends ReviewingFault>(code: C) => ({ ok: false, fault: code }) as const;
