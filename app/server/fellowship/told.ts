/** Why something about a programme or an intake was not done; its sentence is `intake.refused.<code>`. */
export type IntakeFault =
  | 'address'
  | 'changed'
  | 'closed'
  | 'closing'
  | 'dates'
  | 'declared'
  | 'earlier'
  | 'faults'
  | 'fewer'
  | 'fixed'
  | 'format'
  | 'name'
  | 'nobody'
  | 'noRule'
  | 'number'
  | 'open'
  | 'past'
  | 'placed'
  | 'reason'
  | 'reminded'
  | 'reviewed'
  | 'ruleFaults'
  | 'ruleStep'
  | 'ruleTitle'
  | 'same'
  | 'summary'
  | 'taken'
  | 'tighter'
  | 'times'
  | 'twin'
  | 'zone';

/** What was asked for, or why not. Null: there is no such thing for this person; answer 404. */
export type Told<T> = { ok: true; value: T } | { ok: false; fault: IntakeFault } | null;

/** What was asked for. */
export const told = <T>(value: T) => ({ ok: true, value }) as const;
/** Why not. */
export const fault = <C extends IntakeFault>(code: C) => ({ ok: false, fault: code }) as const;
