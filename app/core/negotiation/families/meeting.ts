import { z } from 'zod';
import type { Deadline, NegotiationContext, SeatId } from '../context';
import { addDeadline, deadlineOf, freezeDeadlines, thawDeadlines } from '../deadlines';
import { enterPhase } from '../phases';
import { phaseOf } from '../presets';
import { refuse } from '../refusal';
import { paced } from '../setting';
import { fail, lastAttempt } from './decision';
import { type Family, name, seatOf } from './family';
import { clearFloor } from './floor';

export const meetingCommands = {
  takeSeat: z.strictObject({ type: z.literal('takeSeat') }),
  start: z.strictObject({ type: z.literal('start') }),
  suspend: z.strictObject({ type: z.literal('suspend') }),
  resume: z.strictObject({ type: z.literal('resume') }),
  advancePhase: z.strictObject({ type: z.literal('advancePhase'), to: name }),
  extendTime: z.strictObject({
    type: z.literal('extendTime'),
    /** Minutes of the scenario's time. */
    minutes: z.coerce.number().int().min(1).max(120),
  }),
  end: z.strictObject({ type: z.literal('end') }),
};

const minute = 60_000;

/** The deadlines that a start sets: the end of the meeting, injects by the clock, cables from capitals. */
function opening({ setting }: NegotiationContext, at: number): readonly Deadline[] {
  const { scenario } = setting;
  const due = (minutes: number) => at + paced(setting, minutes * minute);
  const injects = scenario.injects.flatMap(({ id, when }): Deadline[] =>
    'afterMinutes' in when
      ? [{ id: `inject:${id}`, kind: 'inject', subject: id, dueAt: due(when.afterMinutes) }]
      : [],
  );
  const cables = scenario.parties.flatMap(({ id, confidential }) =>
    confidential.capital.map(
      ({ afterMinutes }, index): Deadline => ({
        id: `capital:${id}:${index}`,
        kind: 'capital',
        subject: `${id}:${index}`,
        dueAt: due(afterMinutes),
      }),
    ),
  );
  return [{ id: 'meeting', kind: 'meeting', dueAt: due(scenario.minutes) }, ...injects, ...cables];
}

/** Ends the meeting: no clock runs any more, and a decision still pending lapses. */
export function close(context: NegotiationContext, at: number): NegotiationContext {
  const pending = lastAttempt(context.decision);
  const settled = pending && !pending.outcome ? fail(context, 'lapsed') : context;
  return {
    ...clearFloor(settled),
    meeting: { ...settled.meeting, endedAt: at },
    deadlines: [],
  };
}

function emptySeats({ roster }: NegotiationContext): readonly SeatId[] {
  return Object.entries(roster).flatMap(([seat, { kind }]) => (kind === 'empty' ? [seat] : []));
}

const live = ['running', 'suspended'] as const;

export const meetingRules: Family<keyof typeof meetingCommands> = {
  takeSeat: {
    by: ['member', 'observer', 'chair'],
    meeting: ['lobby', 'running', 'suspended'],
    anyPhase: true,
    when: ({ roster }, seat) =>
      seat && roster[seat]?.kind === 'empty' ? null : refuse('seatTaken'),
    effect: (context, _command, meta) => ({
      ...context,
      roster: { ...context.roster, [seatOf(meta)]: { kind: 'person' } },
    }),
  },
  start: {
    by: ['chair', 'instructor'],
    meeting: ['lobby'],
    anyPhase: true,
    when: (context) => {
      const empty = emptySeats(context);
      return empty.length > 0 ? refuse('seatsEmpty', { seats: empty.join(', ') }) : null;
    },
    effect: (context, _command, { at }) => {
      const started = {
        ...context,
        meeting: { ...context.meeting, startedAt: at },
        deadlines: opening(context, at),
      };
      return enterPhase(started, context.stage.phase, at);
    },
  },
  suspend: {
    by: ['chair', 'instructor'],
    meeting: ['running'],
    anyPhase: true,
    effect: (context, _command, { at }) => ({
      ...context,
      meeting: { ...context.meeting, suspendedAt: at },
      deadlines: freezeDeadlines(context.deadlines, at),
    }),
  },
  resume: {
    by: ['chair', 'instructor'],
    meeting: ['suspended'],
    anyPhase: true,
    effect: (context, _command, { at }) => {
      const { suspendedAt: _since, ...meeting } = context.meeting;
      return { ...context, meeting, deadlines: thawDeadlines(context.deadlines, at) };
    },
  },
  advancePhase: {
    by: ['chair', 'instructor'],
    meeting: ['running'],
    anyPhase: true,
    when: ({ stage }) =>
      stage.decision === 'question' || stage.decision === 'silence'
        ? refuse('decisionPending')
        : null,
    against: ({ setting, stage }, { to }) => {
      const next: readonly string[] = phaseOf(setting.preset, stage.phase).next;
      return next.includes(to) ? null : refuse('noSuchPhaseFromHere', { phase: to });
    },
    effect: (context, { to }, { at }) => enterPhase(context, to, at),
    record: (_context, { to }) => ({ values: { phase: to } }),
  },
  extendTime: {
    by: ['chair', 'instructor'],
    meeting: live,
    anyPhase: true,
    effect: (context, { minutes }) => {
      const more = paced(context.setting, minutes * minute);
      const end = deadlineOf(context, 'meeting');
      const meeting = { ...context.meeting, extended: context.meeting.extended + more };
      if (!end) return { ...context, meeting };
      const { dueAt, left, ...rest } = end;
      const moved = {
        ...rest,
        ...(dueAt === undefined ? {} : { dueAt: dueAt + more }),
        ...(left === undefined ? {} : { left: left + more }),
      };
      return addDeadline({ ...context, meeting }, moved);
    },
    record: (_context, { minutes }) => ({ values: { minutes: String(minutes) } }),
  },
  end: {
    by: ['chair', 'instructor'],
    meeting: ['lobby', 'running', 'suspended'],
    when: ({ stage, decision }, seat) => {
      if (seat === undefined || decision.adopted) return null;
      if (stage.decision !== 'none') return refuse('decisionPending');
      return decision.attempts.length === 0 ? refuse('notFinished') : null;
    },
    effect: (context, _command, { at }) => close(context, at),
  },
};
