import { z } from 'zod';
import { durationMs } from '../../format/duration';
import type { NegotiationContext, SeatId } from '../context';
import { addDeadline, dropDeadlines } from '../deadlines';
import { phaseOf } from '../presets';
import { type Refusal, refuse } from '../refusal';
import { paced } from '../setting';
import { type Family, reason, seatOf, words } from './family';

export const floorCommands = {
  requestFloor: z.strictObject({ type: z.literal('requestFloor') }),
  yieldFloor: z.strictObject({ type: z.literal('yieldFloor') }),
  speak: z.strictObject({ type: z.literal('speak'), text: words }),
  raisePointOfOrder: z.strictObject({ type: z.literal('raisePointOfOrder'), reason }),
  ruleOnPoint: z.strictObject({
    type: z.literal('ruleOnPoint'),
    upheld: z.boolean(),
    reason,
  }),
  appealRuling: z.strictObject({ type: z.literal('appealRuling') }),
};

const running = ['running'] as const;

/** Whether statements in this phase need the floor. */
export function needsFloor(context: NegotiationContext): boolean {
  return phaseOf(context.setting.preset, context.stage.phase).speakersList;
}

/** Gives the floor to a seat and starts its time. */
function giveFloor(context: NegotiationContext, speaker: SeatId, at: number): NegotiationContext {
  const limit = paced(context.setting, durationMs(context.setting.scenario.procedure.speechLimit));
  return addDeadline(
    { ...context, floor: { ...context.floor, speaker } },
    { id: `speech:${context.seq + 1}`, kind: 'speech', subject: speaker, dueAt: at + limit },
  );
}

/** Ends the present speech; the next on the list speaks (UNGA rule 68: in the order of request). */
export function passFloor(context: NegotiationContext, at: number): NegotiationContext {
  const [next, ...queue] = context.floor.queue;
  const { speaker: _done, ...floor } = context.floor;
  const freed = dropDeadlines({ ...context, floor: { ...floor, queue } }, 'speech');
  return next === undefined ? freed : giveFloor(freed, next, at);
}

/** Empties the floor and its list, as happens when a phase ends. */
export function clearFloor(context: NegotiationContext): NegotiationContext {
  const { speaker, queue, point, spoken } = context.floor;
  if (speaker === undefined && queue.length === 0 && !point) return context;
  return dropDeadlines({ ...context, floor: { queue: [], spoken } }, 'speech');
}

function againstSpeaking(context: NegotiationContext, seat: SeatId | undefined): Refusal | null {
  if (context.stage.floor === 'pointOfOrder') return refuse('pointPending');
  const party = context.setting.scenario.parties.find(({ id }) => id === seat);
  if (party?.chair || !needsFloor(context)) return null;
  if (context.floor.speaker === seat) return null;
  const { speaker } = context.floor;
  return speaker ? refuse('floorTaken', { seat: speaker }) : refuse('notYourFloor');
}

export const floorRules: Family<keyof typeof floorCommands> = {
  requestFloor: {
    by: ['member', 'observer'],
    meeting: running,
    when: ({ floor }, seat) => {
      if (floor.speaker === seat) return refuse('hasFloor');
      return seat && floor.queue.includes(seat) ? refuse('alreadyOnList') : null;
    },
    effect: (context, _command, meta) => {
      const seat = seatOf(meta);
      if (context.floor.speaker === undefined) return giveFloor(context, seat, meta.at);
      return { ...context, floor: { ...context.floor, queue: [...context.floor.queue, seat] } };
    },
  },
  yieldFloor: {
    by: ['member', 'observer'],
    meeting: running,
    when: ({ floor, stage }, seat) => {
      if (stage.floor === 'pointOfOrder') return refuse('pointPending');
      return floor.speaker === seat ? null : refuse('notYourFloor');
    },
    effect: (context, _command, meta) => passFloor(context, meta.at),
  },
  speak: {
    by: ['member', 'observer', 'chair'],
    meeting: running,
    when: againstSpeaking,
    effect: (context, _command, meta) => {
      const seat = seatOf(meta);
      const spoken = { ...context.floor.spoken, [seat]: (context.floor.spoken[seat] ?? 0) + 1 };
      return { ...context, floor: { ...context.floor, spoken } };
    },
    record: (_context, { text }) => ({ values: { text } }),
  },
  raisePointOfOrder: {
    by: ['member'],
    meeting: running,
    when: ({ stage }) => (stage.floor === 'pointOfOrder' ? refuse('pointPending') : null),
    effect: (context, command, meta) => ({
      ...context,
      floor: {
        ...context.floor,
        point: { by: seatOf(meta), at: meta.at, text: command.reason },
      },
    }),
    record: (_context, command) => ({ values: { text: command.reason } }),
  },
  ruleOnPoint: {
    by: ['chair'],
    meeting: running,
    when: ({ stage }) => (stage.floor === 'pointOfOrder' ? null : refuse('noPointPending')),
    effect: (context) => {
      const { point: _ruled, ...floor } = context.floor;
      return { ...context, floor };
    },
    record: ({ floor }, command) => ({
      kind: command.upheld ? 'pointUpheld' : 'pointNotUpheld',
      values: { text: command.reason, ...(floor.point ? { seat: floor.point.by } : {}) },
    }),
  },
  appealRuling: {
    by: ['member'],
    meeting: running,
    anyPhase: true,
    when: () => refuse('noAppealHere'),
    effect: (context) => context,
  },
};
