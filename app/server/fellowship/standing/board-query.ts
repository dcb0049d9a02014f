import { MISSING_CODES, type MissingCode } from '~/core/fellowship/readiness/readiness';
import { pageIn } from './query';

export const STATES = ['not', 'nearly', 'ready'] as const;

/** What of a readiness board to show. */
export interface BoardQuery {
  /** The id of an assigned exercise; '': the next. */
  readonly exercise: string;
  /** Only this group; '' for all. */
  readonly group: string;
  readonly state: (typeof STATES)[number] | null;
  /** Only people with this reason. */
  readonly reason: MissingCode | null;
  /** From 1. */
  readonly page: number;
}

const LONGEST = 100;

/** Reads the query of an address; what it does not understand counts as not said. */
export function boardQuery(search: URLSearchParams): BoardQuery {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, LONGEST);
  return {
    exercise: text('exercise'),
    group: text('group'),
    state: STATES.find((state) => state === text('state')) ?? null,
    reason: missingCode(text('reason')),
    page: pageIn(search),
  };
}

/** The reason that a text names; null for none. */
export function missingCode(text: string): MissingCode | null {
  return MISSING_CODES.find((code) => code === text) ?? null;
}
