import type { Deadline, NegotiationContext } from './context';

/** Adds a deadline, replacing one of the same id. */
export function addDeadline(context: NegotiationContext, deadline: Deadline): NegotiationContext {
  const others = context.deadlines.filter(({ id }) => id !== deadline.id);
  return { ...context, deadlines: [...others, deadline] };
}

/** Drops the deadlines of a kind (with this subject, where one is given); the same context if there were none. */
export function dropDeadlines(
  context: NegotiationContext,
  kind: Deadline['kind'],
  subject?: string,
): NegotiationContext {
  const kept = context.deadlines.filter(
    (deadline) => deadline.kind !== kind || (subject !== undefined && deadline.subject !== subject),
  );
  return kept.length === context.deadlines.length ? context : { ...context, deadlines: kept };
}

/** The deadline of a kind (with this subject, where one is given), if one is open. */
export function deadlineOf(
  context: NegotiationContext,
  kind: Deadline['kind'],
  subject?: string,
): Deadline | undefined {
  return context.deadlines.find(
    (deadline) => deadline.kind === kind && (subject === undefined || deadline.subject === subject),
  );
}

/** Stops every clock: each deadline keeps the milliseconds it had left at `at`. */
export function freezeDeadlines(deadlines: readonly Deadline[], at: number): readonly Deadline[] {
  return deadlines.map(({ dueAt, ...deadline }) => ({
    ...deadline,
    left: Math.max(0, (dueAt ?? at) - at),
  }));
}

/** Starts every clock again at `at` with what it had left. */
export function thawDeadlines(deadlines: readonly Deadline[], at: number): readonly Deadline[] {
  return deadlines.map(({ left, ...deadline }) => ({ ...deadline, dueAt: at + (left ?? 0) }));
}
