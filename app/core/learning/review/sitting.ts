import { instantOf, localOf } from '../../teaching/zone';
import { type Card, type Planned, planned } from './plan';

const DAY_MS = 86_400_000;

/** What there is to review today. */
export interface Sitting {
  /** In the order in which they are asked. */
  readonly today: readonly Planned[];
  /** When the next one after today's comes, in ms since 1970; null where there is none at all. */
  readonly nextAt: number | null;
}

/** When and where somebody sits down. */
export interface Seated {
  /** ms since 1970. */
  readonly now: number;
  /** IANA name of the zone whose days count. */
  readonly zone: string;
  /** Start of the next exercise in ms since 1970; null for none. */
  readonly exerciseAt: number | null;
}

/**
 * The cards of today: everything that falls due before midnight. A concept is asked once a day at
 * most, however near the exercise is: who has just been told the answer shows nothing by repeating it.
 */
export function sittingOf(cards: readonly Card[], { now, zone, exerciseAt }: Seated): Sitting {
  const { from, until } = dayOf(now, zone);
  const plan = planned(cards, now, exerciseAt).map((card) => {
    const { reviewedAt } = card.memory;
    const wasToday = reviewedAt !== null && reviewedAt >= from;
    return wasToday && card.askAt < until ? { ...card, askAt: until } : card;
  });
  const today = plan.filter(({ askAt }) => askAt < until);
  const later = plan.filter(({ askAt }) => askAt >= until).map(({ askAt }) => askAt);
  return { today, nextAt: later.length > 0 ? Math.min(...later) : null };
}

/** The day in a zone around a moment: from its midnight until the next one, in ms since 1970. */
export function dayOf(now: number, zone: string): { from: number; until: number } {
  const date = localOf(now, zone).slice(0, 10);
  const noon = Date.parse(`${date}T12:00:00Z`);
  const next = new Date(noon + DAY_MS).toISOString().slice(0, 10);
  return {
    from: instantOf(`${date}T00:00`, zone) ?? now,
    until: instantOf(`${next}T00:00`, zone) ?? now + DAY_MS,
  };
}
