import { type Need, needsOf, type WorkFacts } from '../../teaching/needs';
import type { DaysBetween } from '../../teaching/zone';

/** What is missing before an exercise, what stands most in the way first. */
export const MISSING_CODES = [
  'noSeat',
  'briefUnopened',
  'attemptsUsedUp',
  'checkClosed',
  'checkBelowPass',
  'checkOpen',
  'checkBegun',
  'checkUpcoming',
  'checkWaits',
  'sheetEmpty',
  'sheetBegun',
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

/** Why somebody is missing something, as far as signing in tells. */
export type AbsenceCode = 'neverSignedIn' | 'away';

/** A reason in words: `messageOf(code)` with `values`. */
export interface Reason {
  readonly code: MissingCode | AbsenceCode;
  /** The id of the check it is about; of the exercise for its seat, brief and sheet; null for none. */
  readonly about: string | null;
  /** `title` of what it is about, `days` to the exercise or since a sign, `attempts`, `filled`, `of`. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What helps: an empty seat and marking are for the instructor, the rest for the person. */
export type Nudge = 'giveSeat' | 'readBrief' | 'talk' | 'takeCheck' | 'mark' | 'prepare' | 'wait';

/** The signs there are of somebody before an exercise; times in ms since 1970. */
export interface Signs {
  /** Their seat; null where they have none. */
  readonly seat: {
    /** Whether there is a sign that they opened their brief: the seat taken or the sheet begun. */
    readonly briefOpened: boolean;
    /** Parts of the sheet of preparation with something in them, of all; the words stay theirs. */
    readonly sheet: { readonly filled: number; readonly of: number };
  } | null;
  /** The checks to be passed before it. */
  readonly checks: readonly WorkFacts[];
  readonly joinedAt: number;
  readonly lastSeenAt: number | null;
}

/** How ready somebody is for an exercise, and why not. */
export interface Readiness {
  readonly state: 'ready' | 'nearly' | 'not';
  /** Empty for who is ready. */
  readonly reasons: readonly Reason[];
  /** For the first reason; null for who is ready. */
  readonly nudge: Nudge | null;
}

const NUDGES: Readonly<Record<MissingCode, Nudge>> = {
  ...{
    noSeat: 'giveSeat',
    briefUnopened: 'readBrief',
    attemptsUsedUp: 'talk',
    checkClosed: 'talk',
  },
  ...{ checkBelowPass: 'takeCheck', checkOpen: 'takeCheck', checkBegun: 'takeCheck' },
  ...{ checkUpcoming: 'wait', checkWaits: 'mark', sheetEmpty: 'prepare', sheetBegun: 'prepare' },
};

/**
 * Whether somebody is ready for an exercise: `ready` with the brief opened, every part of the sheet
 * begun and every check passed; `nearly` with the brief opened and one thing missing; `not` otherwise.
 * That somebody stays away is told with what is missing, and is no reason by itself.
 *
 * @param between counts days in the academy's zone
 */
export function readinessOf(
  signs: Signs,
  exercise: { readonly id: string; readonly title: string; readonly at: number },
  now: number,
  between: DaysBetween,
): Readiness {
  const { id: about, title, at } = exercise;
  const values = { kind: 'exercise', title, days: between(now, at) };
  const missing: Reason[] = [...seatReasons(), ...signs.checks.flatMap(reasonOfCheck)].sort(
    (a, b) => rank(a) - rank(b),
  );
  const [first] = missing;
  if (first === undefined) return { state: 'ready', reasons: [], nudge: null };
  const blocked = first.code === 'noSeat' || first.code === 'briefUnopened';
  return {
    state: missing.length === 1 && !blocked ? 'nearly' : 'not',
    reasons: [...missing, ...absence()],
    nudge: isMissing(first.code) ? NUDGES[first.code] : null,
  };

  function seatReasons(): Reason[] {
    if (signs.seat === null) return [{ code: 'noSeat', about, values }];
    const { briefOpened, sheet } = signs.seat;
    const reasons: Reason[] = briefOpened ? [] : [{ code: 'briefUnopened', about, values }];
    if (sheet.filled >= sheet.of) return reasons;
    const code = sheet.filled === 0 ? 'sheetEmpty' : 'sheetBegun';
    return [...reasons, { code, about, values: { ...values, ...sheet } }];
  }

  function absence(): Reason[] {
    const { joinedAt, lastSeenAt } = signs;
    const needs = needsOf({ joinedAt, lastSeenAt, lastDeedAt: null, work: [] }, now, between);
    return needs.flatMap((need) => (isAbsence(need.code) ? [{ ...need, code: need.code }] : []));
  }
}

/** Puts a board in order: who is least ready first, then by the first reason, then by name. */
export function byReadiness(
  a: { readonly readiness: Readiness; readonly name: string },
  b: { readonly readiness: Readiness; readonly name: string },
): number {
  const order = (one: Readiness) => ['not', 'nearly', 'ready'].indexOf(one.state);
  const first = (one: Readiness) => (one.reasons[0] ? rank(one.reasons[0]) : 0);
  return (
    order(a.readiness) - order(b.readiness) ||
    first(a.readiness) - first(b.readiness) ||
    a.name.localeCompare(b.name, 'en')
  );
}

/** The sentence of a reason: those shared with who needs help are `cohort.need.<code>`. */
export function messageOf(code: Reason['code']): string {
  const shared = code === 'briefUnopened' || code === 'attemptsUsedUp' || isAbsence(code);
  return shared ? `cohort.need.${code}` : `readiness.reason.${code}`;
}

function reasonOfCheck({ id: about, kind, title, state, attempts }: WorkFacts): Reason[] {
  const values = { kind, title };
  switch (state) {
    case 'done':
      return [];
    case 'notPassed':
      return attempts !== null && attempts.used >= attempts.most
        ? [{ code: 'attemptsUsedUp', about, values: { ...values, attempts: attempts.most } }]
        : [{ code: 'checkBelowPass', about, values }];
    case 'closed':
      return [{ code: 'checkClosed', about, values }];
    case 'started':
      return [{ code: 'checkBegun', about, values }];
    case 'submitted':
      return [{ code: 'checkWaits', about, values }];
    case 'upcoming':
      return [{ code: 'checkUpcoming', about, values }];
    case 'open':
      return [{ code: 'checkOpen', about, values }];
  }
}

function rank({ code }: Reason): number {
  return isMissing(code) ? MISSING_CODES.indexOf(code) : MISSING_CODES.length;
}

function isMissing(code: Reason['code']): code is MissingCode {
  return !isAbsence(code);
}

function isAbsence(code: Reason['code'] | Need['code']): code is AbsenceCode {
  return code === 'neverSignedIn' || code === 'away';
}
