import type { StateOfWork } from './state';
import type { DaysBetween } from './zone';

/** Days before an exercise from which an unopened brief is worth a word. */
export const BRIEF_DAYS = 2;
/** Days before a due date from which it is soon. */
export const SOON_DAYS = 3;
/** Days without doing anything that count where something is due soon. */
export const IDLE_DAYS = 3;
/** Days without signing in that count by themselves. */
export const AWAY_DAYS = 10;

/** The reasons, the most urgent first. */
export const NEED_CODES = [
  'briefUnopened',
  'attemptsUsedUp',
  'overdueUntouched',
  'overdueUnfinished',
  'idleBeforeDue',
  'neverSignedIn',
  'away',
] as const;

export type NeedCode = (typeof NEED_CODES)[number];

/** A reason for a word with somebody. Each code has its sentence as `cohort.need.<code>`. */
export interface Need {
  readonly code: NeedCode;
  /** The id of the work it is about; null where it is about none. */
  readonly about: string | null;
  /** `kind` and `title` of the work, `days` to or since it, `idle` days, `attempts`: what the sentence says. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** One piece of work of a person, as far as it can be a reason. */
export interface WorkFacts extends StateOfWork {
  readonly id: string;
  /** `track`, `module`, `check`, `activity` or `exercise`. */
  readonly kind: string;
  readonly title: string;
  readonly dueAt: number | null;
  /** Of exercises: whether the person has a seat, and whether there is a sign of them at it. */
  readonly seat: 'none' | 'unopened' | 'opened' | null;
  /** Of checks: how many attempts were handed in, of how many. */
  readonly attempts: { readonly used: number; readonly most: number } | null;
}

/** A person as the record knows them; times in ms since 1970. */
export interface LearnerFacts {
  readonly joinedAt: number;
  readonly lastSeenAt: number | null;
  /** When they last did anything to learn. */
  readonly lastDeedAt: number | null;
  readonly work: readonly WorkFacts[];
}

/**
 * Why somebody may need help, each reason by itself and the most urgent first; empty for who needs
 * none. There is no sum of them: who reads should see what happened, not a figure.
 *
 * @param between counts days in the academy's zone
 */
export function needsOf(person: LearnerFacts, now: number, between: DaysBetween): Need[] {
  const needs = person.work.flatMap((work) => needsOfWork(work, person, now, between));
  const absence = absenceOf(person, now, between);
  return [...needs, ...(absence === null ? [] : [absence])].sort(byUrgency);
}

/** Puts people in the order in which they need somebody: by their most urgent reason, then the next. */
export function byNeeds(a: readonly Need[], b: readonly Need[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at], b[at]];
    if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
    const order = byUrgency(one, other);
    if (order !== 0) return order;
  }
  return 0;
}

function needsOfWork(
  work: WorkFacts,
  person: LearnerFacts,
  now: number,
  between: DaysBetween,
): Need[] {
  const { id: about, kind, title, dueAt, state, overdue, attempts, seat } = work;
  if (state === 'notPassed' && attempts !== null && attempts.used >= attempts.most) {
    const values = { kind, title, attempts: attempts.most };
    return [{ code: 'attemptsUsedUp', about, values }];
  }
  if (dueAt === null || !['open', 'started', 'closed', 'upcoming'].includes(state)) return [];
  const days = between(now, dueAt);
  if (seat !== null) {
    const soon = !overdue && days <= BRIEF_DAYS;
    return soon && seat === 'unopened'
      ? [{ code: 'briefUnopened', about, values: { kind, title, days } }]
      : [];
  }
  if (overdue) {
    const code = state === 'started' ? 'overdueUnfinished' : 'overdueUntouched';
    return [{ code, about, values: { kind, title, days: -days } }];
  }
  if (state === 'upcoming' || days > SOON_DAYS) return [];
  const idle = between(person.lastDeedAt ?? person.joinedAt, now);
  return idle < IDLE_DAYS
    ? []
    : [{ code: 'idleBeforeDue', about, values: { kind, title, days, idle } }];
}

function absenceOf(
  { joinedAt, lastSeenAt }: LearnerFacts,
  now: number,
  between: DaysBetween,
): Need | null {
  const days = between(lastSeenAt ?? joinedAt, now);
  if (days < AWAY_DAYS) return null;
  return { code: lastSeenAt === null ? 'neverSignedIn' : 'away', about: null, values: { days } };
}

/** What comes sooner first, what has lasted longer first. */
function byUrgency(a: Need, b: Need): number {
  const rank = NEED_CODES.indexOf(a.code) - NEED_CODES.indexOf(b.code);
  if (rank !== 0) return rank;
  const ahead = a.code === 'briefUnopened' || a.code === 'idleBeforeDue';
  return ahead ? daysIn(a) - daysIn(b) : daysIn(b) - daysIn(a);
}

function daysIn({ values }: Need): number {
  return Number(values.days ?? 0);
}
