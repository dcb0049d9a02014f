import type { Actor, Command, NegotiationEvent } from '~/core/negotiation/command';
import type { NegotiationContext } from '~/core/negotiation/context';
import {
  initialSnapshot,
  type NegotiationSnapshot,
  negotiationMachine,
  step,
} from '~/core/negotiation/machine';
import { presetNamed } from '~/core/negotiation/presets';
import type { Setting } from '~/core/negotiation/setting';
import { type Slices, type Viewer, viewFor } from '~/core/negotiation/view';
import type { Scenario } from '~/core/scenario/schema';
import { parsedSmallScenario } from './scenario';

/** The setting of a table that plays a scenario at a pace. */
export function settingOf(scenario: Scenario, pace = 1): Setting {
  return { scenario, preset: presetNamed(scenario.procedure.preset), pace };
}

type Who = string | { readonly kind: 'instructor' } | { readonly kind: 'clock' };

/** A table in memory with a clock of its own, for tests: nothing stored, nothing live. */
export class TestTable {
  readonly machine;
  readonly log: NegotiationEvent[] = [];
  snapshot: NegotiationSnapshot;
  now = 1_800_000_000_000;

  constructor(scenario: Scenario = parsedSmallScenario(), pace = 1) {
    this.machine = negotiationMachine(settingOf(scenario, pace));
    this.snapshot = initialSnapshot(this.machine);
  }

  get context(): NegotiationContext {
    return this.snapshot.context;
  }

  /** Sends a command and answers the refusal's code, or null if it was accepted. */
  try(who: Who, command: Command): string | null {
    const by: Actor = typeof who === 'string' ? { kind: 'seat', seat: who } : who;
    const seq = this.context.seq + 1;
    const entry: NegotiationEvent = { seq, commandId: `k${seq}`, at: this.now, by, command };
    const next = step(this.machine, this.snapshot, entry);
    if (!next.ok) return next.refusal.code;
    this.snapshot = next.snapshot;
    this.log.push(entry);
    return null;
  }

  /** Sends a command that must be legal. */
  do(who: Who, command: Command): this {
    const code = this.try(who, command);
    if (code !== null) throw new Error(`${command.type} was refused: ${code}`);
    return this;
  }

  /** Lets time pass; what falls due meanwhile happens in its order and at its moment. */
  wait(milliseconds: number): this {
    const until = this.now + milliseconds;
    for (;;) {
      const due = this.context.deadlines
        .filter(({ dueAt }) => dueAt !== undefined && dueAt <= until)
        .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];
      if (!due) break;
      this.now = due.dueAt ?? this.now;
      this.do({ kind: 'clock' }, { type: 'deadlinePassed', deadline: due.id });
    }
    this.now = until;
    return this;
  }

  /** Seats a person on every seat and starts the meeting. */
  started(): this {
    for (const { id } of this.context.setting.scenario.parties) this.do(id, { type: 'takeSeat' });
    return this.do({ kind: 'instructor' }, { type: 'start' });
  }

  /** Lets the chair go through phases. */
  advance(...phases: readonly string[]): this {
    for (const to of phases) this.do({ kind: 'instructor' }, { type: 'advancePhase', to });
    return this;
  }

  view(who: string | { readonly kind: 'instructor' }): Slices {
    const viewer: Viewer = typeof who === 'string' ? { kind: 'seat', seat: who } : who;
    return viewFor(this.context, viewer).slices;
  }
}
