import { z } from 'zod';
import type { NegotiationContext, Package, SeatId } from '../context';
import { refuse } from '../refusal';
import { type Family, name, seatOf } from './family';

export const packageCommands = {
  tablePackage: z.strictObject({
    type: z.literal('tablePackage'),
    values: z.record(name, name),
    to: z.union([z.literal('all'), z.array(name).min(1).max(16)]),
    note: z.string().trim().max(500).default(''),
  }),
  answerPackage: z.strictObject({
    type: z.literal('answerPackage'),
    package: name,
    accepted: z.boolean(),
    reason: z.string().trim().max(500).default(''),
  }),
};

const running = ['running'] as const;

/** Whether a seat may see a package: it was tabled for it, or by it. */
export function isAddressed(tabled: Package, seat: SeatId): boolean {
  return tabled.audience === 'all' || tabled.audience.includes(seat);
}

/** Whether a package has a value for every issue. */
export function isComplete(context: NegotiationContext, values: Package['values']): boolean {
  return context.setting.scenario.issues.every(({ id }) => Object.hasOwn(values, id));
}

function audienceOf(to: 'all' | readonly SeatId[], by: SeatId): Package['audience'] {
  return to === 'all' ? 'all' : [...new Set([by, ...to])];
}

export const packageRules: Family<keyof typeof packageCommands> = {
  tablePackage: {
    by: ['member', 'observer', 'chair'],
    meeting: running,
    against: ({ setting: { scenario } }, { values, to }, meta) => {
      const entries = Object.entries(values);
      if (entries.length === 0) return refuse('emptyPackage');
      for (const [issue, option] of entries) {
        const found = scenario.issues.find(({ id }) => id === issue);
        if (!found) return refuse('unknownIssue', { issue });
        const known = found.options.some(({ id }) => id === option);
        if (!known) return refuse('unknownOption', { issue, option });
      }
      if (to === 'all') return null;
      const stranger = to.find((seat) => !scenario.parties.some(({ id }) => id === seat));
      if (stranger !== undefined) return refuse('unknownSeat', { seat: stranger });
      return to.every((seat) => seat === seatOf(meta)) ? refuse('notAddressed') : null;
    },
    effect: (context, { values, to, note }, meta) => {
      const by = seatOf(meta);
      const tabled: Package = {
        id: `p${meta.seq}`,
        by,
        at: meta.at,
        values,
        note,
        audience: audienceOf(to, by),
        answers: {},
      };
      return { ...context, packages: [...context.packages, tabled] };
    },
    record: (_context, { to, note }, meta) => ({
      audience: audienceOf(to, seatOf(meta)),
      values: { package: `p${meta.seq}`, text: note },
    }),
  },
  answerPackage: {
    by: ['member', 'observer'],
    meeting: running,
    against: (context, command, meta) => {
      const seat = seatOf(meta);
      const tabled = context.packages.find(({ id }) => id === command.package);
      if (!tabled || !isAddressed(tabled, seat)) return refuse('unknownPackage');
      if (tabled.by === seat) return refuse('ownPackage');
      const before = tabled.answers[seat];
      return before?.accepted === command.accepted ? refuse('alreadyAnswered') : null;
    },
    effect: (context, command, meta) => {
      const answer = { accepted: command.accepted, reason: command.reason, at: meta.at };
      const packages = context.packages.map((tabled) =>
        tabled.id === command.package
          ? { ...tabled, answers: { ...tabled.answers, [seatOf(meta)]: answer } }
          : tabled,
      );
      return { ...context, packages };
    },
    record: (context, command) => ({
      kind: command.accepted ? 'packageAccepted' : 'packageDeclined',
      audience: context.packages.find(({ id }) => id === command.package)?.audience ?? [],
      values: { package: command.package, text: command.reason },
    }),
  },
};
