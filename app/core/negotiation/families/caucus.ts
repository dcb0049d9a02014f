import { z } from 'zod';
import type { Caucus, NegotiationContext, SeatId } from '../context';
import { type Refusal, refuse } from '../refusal';
import { type Family, name, reason, seatOf, words } from './family';

export const caucusCommands = {
  openCaucus: z.strictObject({
    type: z.literal('openCaucus'),
    kind: z.enum(['bilateral', 'contact-group', 'huddle']),
    /** Those invited; whoever opens the caucus belongs to it anyhow. */
    members: z.array(name).min(1).max(16),
    topic: reason,
  }),
  say: z.strictObject({ type: z.literal('say'), caucus: name, text: words }),
  leaveCaucus: z.strictObject({ type: z.literal('leaveCaucus'), caucus: name }),
  closeCaucus: z.strictObject({ type: z.literal('closeCaucus'), caucus: name }),
};

const talking = ['running', 'suspended'] as const;

function caucusOf(context: NegotiationContext, id: string): Caucus | undefined {
  return context.caucuses.find((caucus) => caucus.id === id);
}

/** An unknown caucus and one of others answer alike, so that nobody learns of it by guessing. */
function againstTaking(context: NegotiationContext, id: string, seat: SeatId): Refusal | null {
  const caucus = caucusOf(context, id);
  if (!caucus?.members.includes(seat)) return refuse('notInCaucus');
  return caucus.open ? null : refuse('caucusClosed');
}

function change(
  context: NegotiationContext,
  id: string,
  to: (caucus: Caucus) => Caucus,
): NegotiationContext {
  const caucuses = context.caucuses.map((caucus) => (caucus.id === id ? to(caucus) : caucus));
  return { ...context, caucuses };
}

function gathered(seat: SeatId, invited: readonly SeatId[]): readonly SeatId[] {
  return [...new Set([seat, ...invited])];
}

export const caucusRules: Family<keyof typeof caucusCommands> = {
  openCaucus: {
    by: ['member', 'observer', 'chair'],
    meeting: talking,
    against: ({ setting: { scenario } }, command, meta) => {
      const stranger = command.members.find((id) => !scenario.parties.some((p) => p.id === id));
      if (stranger !== undefined) return refuse('unknownSeat', { seat: stranger });
      const size = gathered(seatOf(meta), command.members).length;
      if (size < 2) return refuse('caucusWithoutYou');
      return command.kind === 'bilateral' && size !== 2 ? refuse('caucusTooSmall') : null;
    },
    effect: (context, command, meta) => {
      const by = seatOf(meta);
      const caucus: Caucus = {
        id: `c${meta.seq}`,
        kind: command.kind,
        topic: command.topic,
        by,
        members: gathered(by, command.members),
        open: true,
        said: [],
      };
      return { ...context, caucuses: [...context.caucuses, caucus] };
    },
    record: (_context, command, meta) => ({
      audience: gathered(seatOf(meta), command.members),
      values: { caucus: `c${meta.seq}`, topic: command.topic },
    }),
  },
  say: {
    by: ['member', 'observer', 'chair'],
    meeting: talking,
    against: (context, { caucus }, meta) => againstTaking(context, caucus, seatOf(meta)),
    effect: (context, { caucus, text }, meta) => {
      const utterance = { seq: meta.seq, at: meta.at, by: seatOf(meta), text };
      return change(context, caucus, (c) => ({ ...c, said: [...c.said, utterance] }));
    },
    record: (context, { caucus, text }) => ({
      audience: caucusOf(context, caucus)?.members ?? [],
      values: { caucus, text },
    }),
  },
  leaveCaucus: {
    by: ['member', 'observer', 'chair'],
    meeting: talking,
    against: (context, { caucus }, meta) => againstTaking(context, caucus, seatOf(meta)),
    effect: (context, { caucus }, meta) =>
      change(context, caucus, (c) => {
        const members = c.members.filter((member) => member !== seatOf(meta));
        return { ...c, members, open: members.length > 1 };
      }),
    record: (context, { caucus }) => ({
      audience: caucusOf(context, caucus)?.members ?? [],
      values: { caucus },
    }),
  },
  closeCaucus: {
    by: ['member', 'observer', 'chair'],
    meeting: talking,
    against: (context, { caucus }, meta) => {
      const taking = againstTaking(context, caucus, seatOf(meta));
      if (taking) return taking;
      return caucusOf(context, caucus)?.by === seatOf(meta) ? null : refuse('notYourCaucus');
    },
    effect: (context, { caucus }) => change(context, caucus, (c) => ({ ...c, open: false })),
    record: (context, { caucus }) => ({
      audience: caucusOf(context, caucus)?.members ?? [],
      values: { caucus },
    }),
  },
};
