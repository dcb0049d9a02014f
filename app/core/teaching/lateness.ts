/** What happens to work that comes after its time. */
export type LatePolicy = 'accept' | 'penalty' | 'refuse';

/** Until when work may come, and what later costs. */
export interface Terms {
  /** ms since 1970, with the person's extension; null: no end. */
  readonly dueAt: number | null;
  readonly latePolicy: LatePolicy;
  /** With `penalty`: per cent of the marks to be had, for each day begun. */
  readonly penaltyPercent: number;
}

/** Marks in hundredths. */
export interface Marks {
  readonly earned: number;
  readonly of: number;
}

const DAY_MS = 86_400_000;

/** Days of 24 hours begun since the work was due: 0 in time, up to the moment itself; 1 just after. */
export function daysLate(dueAt: number | null, at: number): number {
  return dueAt === null || at <= dueAt ? 0 : Math.ceil((at - dueAt) / DAY_MS);
}

/** Whether work that comes at `at` is taken: it has opened, and is in time or may be late. */
export function takesWork(terms: Terms & { readonly opensAt: number | null }, at: number): boolean {
  if (terms.opensAt !== null && at < terms.opensAt) return false;
  return terms.latePolicy !== 'refuse' || daysLate(terms.dueAt, at) === 0;
}

/**
 * What is left of marks for work that came at `at`. A penalty takes a share of the marks to be had,
 * so that the same lateness costs everybody the same; fractions of a hundredth are waived, and
 * nobody loses more than they earned. Work that came although late work is refused earns nothing.
 */
export function afterLateness({ earned, of }: Marks, terms: Terms, at: number): Marks {
  const days = daysLate(terms.dueAt, at);
  if (days === 0 || terms.latePolicy === 'accept') return { earned, of };
  if (terms.latePolicy === 'refuse') return { earned: 0, of };
  const lost = Math.floor((of * terms.penaltyPercent * days) / 100);
  return { earned: Math.max(0, earned - lost), of };
}
