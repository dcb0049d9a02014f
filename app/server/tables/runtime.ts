import type { NegotiationEvent } from '~/core/negotiation/command';
import {
  initialSnapshot,
  type NegotiationMachine,
  type NegotiationSnapshot,
  negotiationMachine,
} from '~/core/negotiation/machine';
import { type ReplayFault, replay } from '~/core/negotiation/replay';
import type { Setting } from '~/core/negotiation/setting';
import type { Answer } from './answer';

/** How many snapshots are kept behind the present one, so that a stream can resume by difference. */
const RECENT = 256;

/** Who sent a command: the same id from somebody else is not the same command. */
export type Sender = string;

/** What a table is when its runtime is made: fixed facts, its log, and what was refused. */
export interface TableLog {
  readonly tableId: string;
  readonly academyId: string;
  readonly exerciseId: string;
  readonly seed: number;
  readonly setting: Setting;
  readonly events: readonly { readonly event: NegotiationEvent; readonly sender: Sender }[];
  readonly refused: ReadonlyMap<string, Told>;
}

/** An answer given, and to whom. */
export interface Told {
  readonly answer: Answer;
  readonly sender: Sender;
}

/**
 * A table in memory: nothing but the fold of its log, so it can be thrown away at any time and made
 * again. Only the write path advances it, and only after the commit.
 */
export class Runtime {
  readonly tableId: string;
  readonly academyId: string;
  readonly exerciseId: string;
  readonly seed: number;
  readonly setting: Setting;
  readonly machine: NegotiationMachine;
  /** What broke when the log was replayed; such a table can be read and not written. */
  readonly fault: ReplayFault | null;
  readonly #told: Map<string, Told>;
  readonly #recent: NegotiationSnapshot[] = [];
  #snapshot: NegotiationSnapshot;
  #lastAt = 0;

  constructor(log: TableLog) {
    this.tableId = log.tableId;
    this.academyId = log.academyId;
    this.exerciseId = log.exerciseId;
    this.seed = log.seed;
    this.setting = log.setting;
    this.machine = negotiationMachine(log.setting);
    this.#told = new Map(log.refused);
    this.#snapshot = initialSnapshot(this.machine);
    this.#recent[0] = this.#snapshot;
    let fault: ReplayFault | null = null;
    for (const { event, sender } of log.events) {
      const next = replay(this.machine, [event], this.#snapshot);
      fault = next.fault;
      if (fault) break;
      this.advance(event, next.snapshot, sender);
    }
    this.fault = fault;
  }

  /** The table after its last committed event. */
  get snapshot(): NegotiationSnapshot {
    return this.#snapshot;
  }

  get seq(): number {
    return this.#snapshot.context.seq;
  }

  /** When the last event happened, in ms since 1970; 0 before the first. Time at a table never goes back. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** The table as it was after event `seq`, if that is recent and was seen by this runtime. */
  at(seq: number): NegotiationSnapshot | undefined {
    const found = this.#recent[seq % RECENT];
    return found?.context.seq === seq ? found : undefined;
  }

  /** The answer this command id got, if it got one. */
  told(commandId: string): Told | undefined {
    return this.#told.get(commandId);
  }

  /** Takes over an event that is committed, and the snapshot after it. */
  advance(event: NegotiationEvent, snapshot: NegotiationSnapshot, sender: Sender): void {
    const { seq, at, commandId } = event;
    this.#snapshot = snapshot;
    this.#recent[seq % RECENT] = snapshot;
    this.#lastAt = at;
    this.#told.set(commandId, { answer: { ok: true, status: 200, seq }, sender });
  }

  /** Remembers a refusal that is committed. */
  refuse(commandId: string, told: Told): void {
    this.#told.set(commandId, told);
  }
}
