import { z } from 'zod';
import type { Holder, NegotiationContext, SeatId } from '../context';
import { instruct, release } from '../mandates';
import { type Refusal, refuse } from '../refusal';
import { type Family, name, words } from './family';

export const instructorCommands = {
  releaseInject: z.strictObject({ type: z.literal('releaseInject'), inject: name }),
  whisper: z.strictObject({ type: z.literal('whisper'), to: name, text: words }),
  /** Empties a seat for another person, who then takes it. */
  reassignSeat: z.strictObject({ type: z.literal('reassignSeat'), seat: name }),
  handSeatToBot: z.strictObject({
    type: z.literal('handSeatToBot'),
    seat: name,
    strategy: name,
  }),
  handSeatBack: z.strictObject({ type: z.literal('handSeatBack'), seat: name }),
};

const beforeTheEnd = ['lobby', 'running', 'suspended'] as const;

function againstSeat({ roster }: NegotiationContext, seat: SeatId): Refusal | null {
  return Object.hasOwn(roster, seat) ? null : refuse('unknownSeat', { seat });
}

function seatHeld(context: NegotiationContext, seat: SeatId, holder: Holder): NegotiationContext {
  return { ...context, roster: { ...context.roster, [seat]: holder } };
}

export const instructorRules: Family<keyof typeof instructorCommands> = {
  releaseInject: {
    by: ['instructor'],
    meeting: ['running', 'suspended'],
    anyPhase: true,
    against: ({ setting: { scenario }, evidence }, { inject }) => {
      const known = scenario.injects.some(({ id }) => id === inject);
      if (!known) return refuse('unknownInject');
      return evidence.released.includes(inject) ? refuse('injectReleased') : null;
    },
    effect: (context, { inject }) => {
      const deadlines = context.deadlines.filter(
        ({ kind, subject }) => kind !== 'inject' || subject !== inject,
      );
      return release({ ...context, deadlines }, inject);
    },
    record: (_context, { inject }) => ({ kind: 'inject', values: { inject } }),
  },
  whisper: {
    by: ['instructor'],
    meeting: beforeTheEnd,
    anyPhase: true,
    against: (context, { to }) => againstSeat(context, to),
    effect: (context, { to, text }, { at }) =>
      instruct(context, to, { at, from: 'instructor', message: text }),
    record: (_context, { to, text }) => ({ audience: [to], values: { text } }),
  },
  reassignSeat: {
    by: ['instructor'],
    meeting: beforeTheEnd,
    anyPhase: true,
    against: (context, { seat }) => againstSeat(context, seat),
    effect: (context, { seat }) => seatHeld(context, seat, { kind: 'empty' }),
    record: (_context, { seat }) => ({ values: { seat } }),
  },
  handSeatToBot: {
    by: ['instructor'],
    meeting: beforeTheEnd,
    anyPhase: true,
    against: (context, { seat }) => againstSeat(context, seat),
    effect: (context, { seat, strategy }) => seatHeld(context, seat, { kind: 'bot', strategy }),
    record: (_context, { seat }) => ({ values: { seat } }),
  },
  handSeatBack: {
    by: ['instructor'],
    meeting: beforeTheEnd,
    anyPhase: true,
    against: (context, { seat }) => againstSeat(context, seat),
    effect: (context, { seat }) => seatHeld(context, seat, { kind: 'person' }),
    record: (_context, { seat }) => ({ values: { seat } }),
  },
};
