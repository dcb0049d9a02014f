import { z } from 'zod';
import type { Audience, NegotiationContext, SeatId } from '../context';
import { refuse } from '../refusal';
import { type Family, name, reason, seatOf, words } from './family';

export const evidenceCommands = {
  shareEvidence: z.strictObject({
    type: z.literal('shareEvidence'),
    evidence: name,
    to: z.union([z.literal('all'), z.array(name).min(1).max(16)]),
  }),
  askScienceBody: z.strictObject({
    type: z.literal('askScienceBody'),
    issue: name,
    option: name.optional(),
    question: reason,
  }),
  answerScienceQuestion: z.strictObject({
    type: z.literal('answerScienceQuestion'),
    question: name,
    answer: words,
  }),
};

const running = ['running'] as const;

/** Whether a seat has a card. */
export function holds(context: NegotiationContext, evidence: string, seat: SeatId): boolean {
  const holders = context.evidence.holders[evidence];
  return holders === 'all' || (holders?.includes(seat) ?? false);
}

/** Gives a card to more seats, or to everybody. */
export function spread(
  context: NegotiationContext,
  evidence: string,
  to: Audience,
): NegotiationContext {
  const before = context.evidence.holders[evidence] ?? [];
  const after: Audience =
    to === 'all' || before === 'all' ? 'all' : [...new Set([...before, ...to])];
  const holders = { ...context.evidence.holders, [evidence]: after };
  return { ...context, evidence: { ...context.evidence, holders } };
}

/** Whether a seat is the scientific body's. */
export const isScience = (context: NegotiationContext, seat: SeatId | undefined) =>
  context.setting.scenario.parties.some(({ id, kind }) => id === seat && kind === 'science');

export const evidenceRules: Family<keyof typeof evidenceCommands> = {
  shareEvidence: {
    by: ['member', 'observer'],
    meeting: running,
    against: (context, { evidence, to }, meta) => {
      // Somebody else's card and one that does not exist answer alike.
      if (!holds(context, evidence, seatOf(meta))) return refuse('evidenceNotHeld');
      if (to === 'all') {
        return context.evidence.holders[evidence] === 'all' ? refuse('alreadyShared') : null;
      }
      const { parties } = context.setting.scenario;
      const stranger = to.find((seat) => !parties.some(({ id }) => id === seat));
      if (stranger !== undefined) return refuse('unknownSeat', { seat: stranger });
      return to.every((seat) => holds(context, evidence, seat)) ? refuse('alreadyShared') : null;
    },
    effect: (context, { evidence, to }) => spread(context, evidence, to),
    record: (_context, { evidence, to }, meta) => ({
      audience: to === 'all' ? 'all' : [...new Set([seatOf(meta), ...to])],
      values: { evidence },
    }),
  },
  askScienceBody: {
    by: ['member', 'chair'],
    meeting: running,
    when: ({ setting: { scenario } }) =>
      scenario.parties.some(({ kind }) => kind === 'science') ? null : refuse('noScienceBody'),
    against: ({ setting: { scenario } }, { issue, option }) => {
      const found = scenario.issues.find(({ id }) => id === issue);
      if (!found) return refuse('unknownIssue', { issue });
      const known = option === undefined || found.options.some(({ id }) => id === option);
      return known ? null : refuse('unknownOption', { issue, option: option ?? '' });
    },
    effect: (context, { issue, option, question }, meta) => {
      const asked = {
        id: `q${meta.seq}`,
        by: seatOf(meta),
        issue,
        question,
        ...(option === undefined ? {} : { option }),
      };
      const questions = [...context.evidence.questions, asked];
      return { ...context, evidence: { ...context.evidence, questions } };
    },
    record: (_context, { issue, question }, meta) => ({
      values: { issue, text: question, question: `q${meta.seq}` },
    }),
  },
  answerScienceQuestion: {
    by: ['member', 'observer'],
    meeting: running,
    when: (context, seat) => (isScience(context, seat) ? null : refuse('onlyScienceBody')),
    against: ({ evidence }, command) => {
      const asked = evidence.questions.find(({ id }) => id === command.question);
      if (!asked) return refuse('unknownQuestion');
      return asked.answer === undefined ? null : refuse('questionAnswered');
    },
    effect: (context, command) => {
      const questions = context.evidence.questions.map((asked) =>
        asked.id === command.question ? { ...asked, answer: command.answer } : asked,
      );
      return { ...context, evidence: { ...context.evidence, questions } };
    },
    record: ({ evidence }, command) => ({
      values: {
        text: command.answer,
        issue: evidence.questions.find(({ id }) => id === command.question)?.issue ?? '',
      },
    }),
  },
};
