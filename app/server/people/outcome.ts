import type { PasswordFault } from './passwords';

/** Why something about people was not done. Each has its sentence as `people.fault.<code>`. */
export type PeopleFault =
  | PasswordFault
  | 'emailInvalid'
  | 'emailTaken'
  | 'lastAdmin'
  | 'linkGone'
  | 'nameInvalid'
  | 'notFound'
  | 'notYours'
  | 'wait'
  | 'wrong';

/** What was asked for, or why not; with `wait`, when it may be tried again (ms since 1970). */
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: PeopleFault; until?: number };

export function done(): Outcome<null>;
export function done<T>(value: T): Outcome<T>;
export function done<T>(value?: T): Outcome<T | null> {
  return { ok: true, value: value ?? null };
}

export function refused(fault: PeopleFault): { ok: false; fault: PeopleFault } {
  return { ok: false, fault };
}
