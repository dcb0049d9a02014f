import type { NegotiationEvent } from './command';
import {
  initialSnapshot,
  type NegotiationMachine,
  type NegotiationSnapshot,
  step,
} from './machine';
import type { Refusal } from './refusal';

export interface ReplayFault {
  /** The number of the entry that could not be applied. */
  readonly seq: number;
  /** `gap`: a number is missing or doubled; `refused`: the rules refuse what the log holds. */
  readonly reason: 'gap' | 'refused';
  readonly refusal?: Refusal;
}

export interface Replay {
  readonly snapshot: NegotiationSnapshot;
  /** Null if the whole log was applied; otherwise what broke, the snapshot being of all before it. */
  readonly fault: ReplayFault | null;
}

/**
 * Folds a log into a snapshot, from the beginning or on top of `from`. A log that breaks keeps its
 * good prefix and says where and why; it never throws.
 */
export function replay(
  machine: NegotiationMachine,
  log: Iterable<NegotiationEvent>,
  from: NegotiationSnapshot = initialSnapshot(machine),
): Replay {
  let snapshot = from;
  for (const entry of log) {
    if (entry.seq !== snapshot.context.seq + 1) {
      return { snapshot, fault: { seq: entry.seq, reason: 'gap' } };
    }
    const next = step(machine, snapshot, entry);
    if (!next.ok) {
      return { snapshot, fault: { seq: entry.seq, reason: 'refused', refusal: next.refusal } };
    }
    snapshot = next.snapshot;
  }
  return { snapshot, fault: null };
}
