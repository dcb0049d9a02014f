import { assign, createActor, initialTransition, type SnapshotFrom, setup } from 'xstate';
import type { Command, CommandType, NegotiationEvent } from './command';
import { initialContext, type NegotiationContext } from './context';
import { deadlineNamed } from './families/clock';
import { unopposed } from './families/decision';
import type { Preset } from './presets';
import type { Refusal } from './refusal';
import { effectOf, refusalFor } from './rules';
import type { Setting } from './setting';
import type { Stage } from './stage';

/** What the statechart receives: an entry of the log under its command's name. */
export interface MachineEvent {
  readonly type: CommandType;
  readonly entry: NegotiationEvent;
}

type Args = { readonly context: NegotiationContext; readonly event: MachineEvent };
/** Besides legality: what must hold for one of several ways out of a state. */
type Condition = (context: NegotiationContext, command: Command) => boolean;

const conditions = {
  always: () => true,
  nobodyWaits: ({ floor }) => floor.queue.length === 0,
  someoneSpeaks: ({ floor }) => floor.speaker !== undefined,
  nobodySpeaks: ({ floor }) => floor.speaker === undefined,
  byConsensus: (_context, command) =>
    command.type === 'callForDecision' && command.method === 'consensus',
  bySilence: (_context, command) =>
    command.type === 'callForDecision' && command.method === 'silence',
  unopposed,
  opposed: (context) => !unopposed(context),
  notAdopted: ({ decision }) => decision.adopted === undefined,
  meetingDue: (context, command) => isDue(context, command, 'meeting'),
  floorClearingDue: (context, command) =>
    isDue(context, command, 'meeting') || isDue(context, command, 'silence'),
  silenceDue: (context, command) => isDue(context, command, 'silence'),
  speechDueNobodyWaits: (context, command) =>
    isDue(context, command, 'speech') && context.floor.queue.length === 0,
} as const satisfies Record<string, Condition>;

type ConditionName = keyof typeof conditions;

function isDue(context: NegotiationContext, command: Command, kind: string): boolean {
  return (
    command.type === 'deadlinePassed' && deadlineNamed(context, command.deadline)?.kind === kind
  );
}

const moving = setup({
  types: {
    context: {} as NegotiationContext,
    events: {} as MachineEvent,
  },
  guards: {
    legal: ({ context, event }: Args, condition: ConditionName) =>
      refusalFor(context, event.entry) === null &&
      conditions[condition](context, event.entry.command),
    legalTo: ({ context, event }: Args, phase: string) =>
      refusalFor(context, event.entry) === null &&
      event.entry.command.type === 'advancePhase' &&
      event.entry.command.to === phase,
  },
  actions: {
    apply: assign(({ context, event }) => effectOf(context, event.entry)),
    arrive: assign(({ context }, where: Partial<Stage>) => ({
      stage: { ...context.stage, ...where },
    })),
  },
});

const to = <S extends string>(target: S, params: ConditionName = 'always') => ({
  target,
  guard: { type: 'legal', params } as const,
});

const arriving = (where: Partial<Stage>) => ({ type: 'arrive', params: where }) as const;

const meeting = moving.createStateConfig({
  initial: 'lobby',
  states: {
    lobby: {
      entry: arriving({ meeting: 'lobby' }),
      on: { start: to('running'), end: to('ended') },
    },
    running: {
      entry: arriving({ meeting: 'running' }),
      on: { suspend: to('suspended'), end: to('ended'), deadlinePassed: to('ended', 'meetingDue') },
    },
    suspended: {
      entry: arriving({ meeting: 'suspended' }),
      on: { resume: to('running'), end: to('ended') },
    },
    ended: { entry: arriving({ meeting: 'ended' }) },
  },
});

const clearing = {
  advancePhase: to('free'),
  end: to('free'),
  declareResult: to('free', 'unopposed'),
};

const floor = moving.createStateConfig({
  initial: 'free',
  states: {
    free: {
      entry: arriving({ floor: 'free' }),
      on: { requestFloor: to('speaking'), raisePointOfOrder: to('pointOfOrder') },
    },
    speaking: {
      entry: arriving({ floor: 'speaking' }),
      on: {
        ...clearing,
        yieldFloor: to('free', 'nobodyWaits'),
        raisePointOfOrder: to('pointOfOrder'),
        deadlinePassed: [to('free', 'speechDueNobodyWaits'), to('free', 'floorClearingDue')],
      },
    },
    pointOfOrder: {
      entry: arriving({ floor: 'pointOfOrder' }),
      on: {
        ...clearing,
        ruleOnPoint: [to('speaking', 'someoneSpeaks'), to('free', 'nobodySpeaks')],
        deadlinePassed: to('free', 'floorClearingDue'),
      },
    },
  },
});

const decision = moving.createStateConfig({
  initial: 'none',
  states: {
    none: {
      entry: arriving({ decision: 'none' }),
      on: {
        callForDecision: [to('question', 'byConsensus'), to('silence', 'bySilence')],
        end: to('failed', 'notAdopted'),
        deadlinePassed: to('failed', 'meetingDue'),
      },
    },
    question: {
      entry: arriving({ decision: 'question' }),
      on: {
        declareResult: [to('adopted', 'unopposed'), to('none', 'opposed')],
        end: to('failed'),
        deadlinePassed: to('failed', 'meetingDue'),
      },
    },
    silence: {
      entry: arriving({ decision: 'silence' }),
      on: {
        breakSilence: to('none'),
        end: to('failed'),
        deadlinePassed: [to('adopted', 'silenceDue'), to('failed', 'meetingDue')],
      },
    },
    adopted: { entry: arriving({ decision: 'adopted' }) },
    failed: { entry: arriving({ decision: 'failed' }) },
  },
});

function procedure({ phases, adoptionPhase, afterAdoption }: Preset) {
  const states = phases.map(({ id, next }) => {
    const moves = next.map((phase) => ({
      target: phase,
      guard: { type: 'legalTo', params: phase } as const,
    }));
    const adopting =
      id === adoptionPhase
        ? {
            declareResult: to(afterAdoption, 'unopposed'),
            deadlinePassed: to(afterAdoption, 'silenceDue'),
          }
        : {};
    const state = moving.createStateConfig({
      entry: arriving({ phase: id }),
      on: { advancePhase: moves, ...adopting },
    });
    return [id, state] as const;
  });
  return moving.createStateConfig({ initial: phases[0].id, states: Object.fromEntries(states) });
}

/** Keeps the log's effect on the text, packages, caucuses …: every legal command, exactly once. */
const log = moving.createStateConfig({
  initial: 'open',
  states: {
    open: { on: { '*': { guard: { type: 'legal', params: 'always' }, actions: 'apply' } } },
  },
});

/**
 * The statechart of one table: scenario and preset make it, and nothing outside moves it. Pure:
 * give it to `transition` with a snapshot and an event. An illegal event changes nothing, silently,
 * which is why `refusalFor` is asked first (see `step`).
 */
export function negotiationMachine(setting: Setting) {
  return moving.createMachine({
    id: setting.scenario.id,
    type: 'parallel',
    context: initialContext(setting),
    states: { meeting, procedure: procedure(setting.preset), floor, decision, log },
  });
}

export type NegotiationMachine = ReturnType<typeof negotiationMachine>;
export type NegotiationSnapshot = SnapshotFrom<NegotiationMachine>;

/** The snapshot of a table before its first event. */
export function initialSnapshot(machine: NegotiationMachine): NegotiationSnapshot {
  return initialTransition(machine)[0];
}

export type Step =
  | { readonly ok: true; readonly snapshot: NegotiationSnapshot }
  | { readonly ok: false; readonly refusal: Refusal };

const scopes = new WeakMap<NegotiationMachine, Parameters<NegotiationMachine['transition']>[2]>();

/**
 * What XState wants around a transition, for a chart that spawns nothing and has no side effects.
 * XState's own `transition()` makes one anew for every event, initial snapshot and all, which takes
 * twice as long as the transition itself.
 */
function scopeOf(machine: NegotiationMachine) {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const nothing = () => {};
  const scope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
}

/** Takes one command to the statechart: the next snapshot, or the refusal and nothing changed. */
export function step(
  machine: NegotiationMachine,
  snapshot: NegotiationSnapshot,
  entry: NegotiationEvent,
): Step {
  const refusal = refusalFor(snapshot.context, entry);
  if (refusal) return { ok: false, refusal };
  const event = { type: entry.command.type, entry };
  return { ok: true, snapshot: machine.transition(snapshot, event, scopeOf(machine)) };
}
