/** Why something about a selection was not done; its sentence is `selection.fault.<code>`. */
export type SelectionFault =
  | 'confirmed'
  | 'nobody'
  | 'open'
  | 'reason'
  | 'same'
  | 'stale'
  | 'twice'
  | 'unknown'
  | 'unproven'
  | 'unread';

/** What was asked for, or why not. Null: there is no such thing for this person; answer 404. */
export type SelectionTold<T> = { ok: true; value: T } | { ok: false; fault: SelectionFault } | null;

/** What was asked for. */
export const told = <T>(value: T) => ({ ok: true, value }) as const;
/** Why not. */
export const fault = (code: SelectionFault) => ({ ok: false, fault: code }) as const;

/** Longest reason kept, in characters. */
export const LONGEST_REASON = 500;
