import type { MandateChange } from '../analysis/mandate';
import type { NegotiationEvent } from '../negotiation/command';
import type { NegotiationContext } from '../negotiation/context';
import { initialSnapshot, type NegotiationMachine, step } from '../negotiation/machine';
import type { Setting } from '../negotiation/setting';

/** A whole negotiation, moment by moment. It knows every secret: nothing of it may leave unredacted. */
export interface Course {
  readonly setting: Setting;
  readonly events: readonly NegotiationEvent[];
  /** `moments[n]` is the table after event `n`; `moments[0]` before the first. */
  readonly moments: readonly [NegotiationContext, ...NegotiationContext[]];
  readonly last: NegotiationContext;
}

/**
 * Follows a log from its beginning and keeps every moment (they share what did not change). A log
 * that breaks is followed up to there, as `replay` does.
 */
export function courseOf(machine: NegotiationMachine, log: Iterable<NegotiationEvent>): Course {
  let snapshot = initialSnapshot(machine);
  const moments: [NegotiationContext, ...NegotiationContext[]] = [snapshot.context];
  const events: NegotiationEvent[] = [];
  for (const entry of log) {
    if (entry.seq !== snapshot.context.seq + 1) break;
    const next = step(machine, snapshot, entry);
    if (!next.ok) break;
    snapshot = next.snapshot;
    moments.push(snapshot.context);
    events.push(entry);
  }
  return { setting: snapshot.context.setting, events, moments, last: snapshot.context };
}

/** One event with the table before and after it. */
export interface Turn {
  readonly event: NegotiationEvent;
  readonly before: NegotiationContext;
  readonly after: NegotiationContext;
}

/** The events in order, each between the two moments it lies between. */
export function turnsOf({ events, moments }: Course): Turn[] {
  return events.flatMap((event, i) => {
    const [before, after] = [moments[i], moments[i + 1]];
    return before && after ? [{ event, before, after }] : [];
  });
}

/** When the meeting started, ms since 1970; the first event's time where it never did. */
export function startOf({ last, events }: Course): number {
  return last.meeting.startedAt ?? events[0]?.at ?? 0;
}

/** What changed mandates in the course of the meeting, oldest first, as `gameOf` takes it. */
export function mandateChanges(course: Course): MandateChange[] {
  return turnsOf(course).flatMap(({ event, before, after }): MandateChange[] => {
    const injects = after.evidence.released
      .slice(before.evidence.released.length)
      .map((inject): MandateChange => ({ kind: 'inject', inject }));
    return [...injects, ...cableIn(event, before)];
  });
}

function cableIn({ command }: NegotiationEvent, before: NegotiationContext): MandateChange[] {
  if (command.type !== 'deadlinePassed') return [];
  const passed = before.deadlines.find(({ id }) => id === command.deadline);
  if (passed?.kind !== 'capital') return [];
  const [party = '', index = ''] = (passed.subject ?? '').split(':');
  return [{ kind: 'capital', party, index: Number(index) }];
}
