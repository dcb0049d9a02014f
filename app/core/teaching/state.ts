import { daysLate, type Terms, takesWork } from './lateness';

/** Where a person stands with a piece of work, as the record of their learning says. */
export interface Standing {
  readonly status: 'started' | 'submitted' | 'done';
  readonly passed: boolean | null;
  /** When it came to that: ms since 1970. */
  readonly at: number;
}

/**
 * - `upcoming`: it has not opened
 * - `open`: nothing done yet
 * - `started`, `submitted` (waits for a marker), `done`
 * - `notPassed`: done, and less than needed
 * - `closed`: nothing handed in, and it is too late
 */
export type WorkState =
  | 'upcoming'
  | 'open'
  | 'started'
  | 'submitted'
  | 'done'
  | 'notPassed'
  | 'closed';

/** A piece of work assigned to somebody, as it stands at a moment. */
export interface StateOfWork {
  readonly state: WorkState;
  /** Its time is over and it is not handed in. */
  readonly overdue: boolean;
  /** Days begun between the due date and the handing in, or now while it is not. */
  readonly daysLate: number;
}

/** Works out how assigned work stands for one person at `now` (ms since 1970). */
export function stateOf(
  terms: Terms & { readonly opensAt: number | null },
  standing: Standing | null,
  now: number,
): StateOfWork {
  const handedIn = standing !== null && standing.status !== 'started';
  const late = daysLate(terms.dueAt, handedIn ? standing.at : now);
  if (handedIn) {
    const failed = standing.status === 'done' && standing.passed === false;
    return { state: failed ? 'notPassed' : standing.status, overdue: false, daysLate: late };
  }
  const overdue = late > 0;
  if (overdue && !takesWork(terms, now)) return { state: 'closed', overdue, daysLate: late };
  if (standing !== null) return { state: 'started', overdue, daysLate: late };
  const waits = terms.opensAt !== null && now < terms.opensAt;
  return { state: waits ? 'upcoming' : 'open', overdue, daysLate: late };
}

/** Whether there is something left for the person to do, now. */
export function isToDo({ state }: Pick<StateOfWork, 'state'>): boolean {
  return state === 'open' || state === 'started';
}
