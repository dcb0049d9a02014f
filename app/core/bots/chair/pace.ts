import type { PhaseId } from '../../scenario/presets';
import { isPerson, lastAct, type Mind, phaseRecord, quiet } from '../mind';
import { patience } from '../packages';

/** Whether nobody has the floor or waits for it. */
export function floorIsFree({ slices: { floor } }: Mind): boolean {
  return floor.state === 'free' && floor.queue.length === 0;
}

/** What must remain for putting a decision, its gavel and the explanations. */
export function reserve(mind: Mind): number {
  const { minute } = mind;
  return Math.min(mind.planned('explanations'), 5 * minute) + 3 * minute;
}

/** Time that can still go into bargaining. */
export function bargainingLeft(mind: Mind): number {
  return mind.timeLeft - reserve(mind);
}

/** Seats besides the chair that have not spoken since the phase began. */
export function silentSeats(mind: Mind): readonly string[] {
  const heard = new Set<string>();
  for (const { by, kind } of phaseRecord(mind)) {
    if (kind === 'speak' || kind === 'explainPosition') heard.add(by);
  }
  return mind.scenario.parties
    .filter(({ id, chair }) => !chair && !heard.has(id))
    .map(({ id }) => id);
}

/** Whether the table has waited for these seats long enough; only for persons does it wait longer. */
export function waitedFor(mind: Mind, seats: readonly string[]): boolean {
  if (seats.length === 0) return true;
  const wait = seats.some((seat) => isPerson(mind, seat)) ? patience(mind) : 2 * mind.minute;
  return quiet(mind) >= wait;
}

/** Whether the chair has said its word in this phase. */
export function hasOpenedPhase(mind: Mind): boolean {
  return lastAct(mind, mind.seat, ['speak'], mind.slices.meeting.phaseSince) !== undefined;
}

/** How often a phase has been entered by the chair's gavel. */
export function timesIn(mind: Mind, phase: PhaseId): number {
  return mind.slices.record.filter(
    ({ kind, values }) => kind === 'advancePhase' && values.phase === phase,
  ).length;
}
