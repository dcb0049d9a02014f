import { z } from 'zod';
import { durationMs } from '../../format/duration';
import type { Attempt, Deal, Decision, NegotiationContext, Statement } from '../context';
import { addDeadline, deadlineOf, dropDeadlines } from '../deadlines';
import { enterPhase } from '../phases';
import { type Refusal, refuse } from '../refusal';
import { paced } from '../setting';
import { type Family, name, reason, seatOf, words } from './family';
import { isComplete } from './packages';

export const decisionCommands = {
  callForDecision: z.strictObject({
    type: z.literal('callForDecision'),
    method: z.enum(['consensus', 'silence']),
    /** A complete package to be decided; without one, the closed text is. */
    package: name.optional(),
  }),
  objectToConsensus: z.strictObject({ type: z.literal('objectToConsensus'), reason }),
  breakSilence: z.strictObject({ type: z.literal('breakSilence'), reason }),
  castVote: z.strictObject({
    type: z.literal('castVote'),
    vote: z.enum(['yes', 'no', 'abstain']),
  }),
  declareResult: z.strictObject({ type: z.literal('declareResult') }),
  enterReservation: z.strictObject({
    type: z.literal('enterReservation'),
    issue: name,
    text: words,
  }),
  explainPosition: z.strictObject({ type: z.literal('explainPosition'), text: words }),
};

const running = ['running'] as const;

/** The attempt at a decision that is pending or was the last. */
export function lastAttempt(decision: Decision): Attempt | undefined {
  return decision.attempts.at(-1);
}

/** The deal that the text as it stands would be: the chosen option of every closed article. */
export function textDeal(context: NegotiationContext): Deal {
  return Object.fromEntries(
    context.articles.flatMap(({ issue, status, chosen, alternatives }) => {
      const found = alternatives.find(({ id }) => id === chosen);
      return status === 'closed' && found ? [[issue, found.option]] : [];
    }),
  );
}

function amendLast(
  context: NegotiationContext,
  change: (attempt: Attempt) => Attempt,
): NegotiationContext {
  const last = lastAttempt(context.decision);
  if (!last) return context;
  const attempts = [...context.decision.attempts.slice(0, -1), change(last)];
  return { ...context, decision: { ...context.decision, attempts } };
}

/** Ends the pending attempt as adopted at `at`: its deal is the outcome, and positions may be explained. */
export function adopt(context: NegotiationContext, at: number): NegotiationContext {
  const adopted = amendLast(context, (attempt) => ({ ...attempt, outcome: 'adopted' }));
  const values = lastAttempt(context.decision)?.values;
  const decided = dropDeadlines(dropDeadlines(adopted, 'question'), 'silence');
  const explaining = enterPhase(decided, context.setting.preset.afterAdoption, at);
  return values
    ? { ...explaining, decision: { ...explaining.decision, adopted: values } }
    : explaining;
}

/** Ends the pending attempt without adoption. */
export function fail(
  context: NegotiationContext,
  outcome: 'blocked' | 'lapsed',
): NegotiationContext {
  const failed = amendLast(context, (attempt) => ({ ...attempt, outcome }));
  return dropDeadlines(dropDeadlines(failed, 'question'), 'silence');
}

function object(context: NegotiationContext, statement: Statement): NegotiationContext {
  return amendLast(context, (attempt) => ({
    ...attempt,
    objections: [...attempt.objections, statement],
  }));
}

/** Whether nobody has objected to what the chair put. */
export function unopposed(context: NegotiationContext): boolean {
  return lastAttempt(context.decision)?.objections.length === 0;
}

function againstSubject(context: NegotiationContext, packageId?: string): Refusal | null {
  if (packageId !== undefined) {
    const tabled = context.packages.find(({ id }) => id === packageId);
    if (tabled?.audience !== 'all') return refuse('unknownPackage');
    return isComplete(context, tabled.values) ? null : refuse('packageIncomplete');
  }
  const open = context.articles.filter(({ status }) => status !== 'closed').length;
  return open > 0 ? refuse('bracketsRemain', { count: String(open) }) : null;
}

function againstSilence(context: NegotiationContext, at: number): Refusal | null {
  if (!context.setting.preset.silenceAllowed) return refuse('silenceNotAllowed');
  const end = deadlineOf(context, 'meeting')?.dueAt;
  return end !== undefined && at + standsFor(context, 'silence') >= end
    ? refuse('silenceBeyondMeeting')
    : null;
}

function standsFor(context: NegotiationContext, kind: 'question' | 'silence'): number {
  return paced(context.setting, durationMs(context.setting.scenario.procedure[kind]));
}

const onlyOnceAdopted = ({ decision }: NegotiationContext) =>
  decision.adopted ? null : refuse('nothingAdopted');

export const decisionRules: Family<keyof typeof decisionCommands> = {
  callForDecision: {
    by: ['chair'],
    meeting: running,
    when: ({ stage }) => (stage.decision === 'none' ? null : refuse('decisionPending')),
    against: (context, command, meta) =>
      againstSubject(context, command.package) ??
      (command.method === 'silence' ? againstSilence(context, meta.at) : null),
    effect: (context, command, meta) => {
      const tabled = context.packages.find(({ id }) => id === command.package);
      const kind = command.method === 'silence' ? 'silence' : 'question';
      const attempt: Attempt = {
        id: `d${meta.seq}`,
        method: command.method,
        values: tabled?.values ?? textDeal(context),
        ...(tabled ? { packageId: tabled.id } : {}),
        openedAt: meta.at,
        objections: [],
      };
      const attempts = [...context.decision.attempts, attempt];
      return addDeadline(
        { ...context, decision: { ...context.decision, attempts } },
        { id: `${kind}:${meta.seq}`, kind, dueAt: meta.at + standsFor(context, kind) },
      );
    },
    record: (_context, command) => ({
      kind: command.method === 'silence' ? 'silenceOpened' : 'questionPut',
      values: command.package ? { package: command.package } : {},
    }),
  },
  objectToConsensus: {
    by: ['member'],
    meeting: running,
    when: ({ stage, decision }, seat) => {
      if (stage.decision !== 'question') return refuse('noQuestionPending');
      const already = lastAttempt(decision)?.objections.some(({ by }) => by === seat);
      return already ? refuse('alreadyObjected') : null;
    },
    effect: (context, command, meta) =>
      object(context, { by: seatOf(meta), at: meta.at, text: command.reason }),
    record: (_context, command) => ({ values: { text: command.reason } }),
  },
  breakSilence: {
    by: ['member'],
    meeting: running,
    when: ({ stage }) => (stage.decision === 'silence' ? null : refuse('noSilencePending')),
    effect: (context, command, meta) =>
      fail(object(context, { by: seatOf(meta), at: meta.at, text: command.reason }), 'blocked'),
    record: (_context, command) => ({ values: { text: command.reason } }),
  },
  castVote: {
    by: ['member'],
    meeting: running,
    anyPhase: true,
    when: () => refuse('noVoteHere'),
    effect: (context) => context,
  },
  declareResult: {
    by: ['chair'],
    meeting: running,
    when: (context) => {
      if (context.stage.decision !== 'question') return refuse('noQuestionPending');
      const stands = unopposed(context) && deadlineOf(context, 'question');
      return stands ? refuse('questionStillStands') : null;
    },
    effect: (context, _command, { at }) =>
      unopposed(context) ? adopt(context, at) : fail(context, 'blocked'),
    record: (context) => ({ kind: unopposed(context) ? 'adopted' : 'noConsensus' }),
  },
  enterReservation: {
    by: ['member'],
    meeting: running,
    when: onlyOnceAdopted,
    against: ({ setting: { scenario } }, { issue }) =>
      scenario.issues.some(({ id }) => id === issue) ? null : refuse('unknownIssue', { issue }),
    effect: (context, { issue, text }, meta) => {
      const entered = { by: seatOf(meta), at: meta.at, text, issue };
      const reservations = [...context.decision.reservations, entered];
      return { ...context, decision: { ...context.decision, reservations } };
    },
    record: (_context, { issue, text }) => ({ values: { issue, text } }),
  },
  explainPosition: {
    by: ['member', 'observer'],
    meeting: running,
    when: onlyOnceAdopted,
    effect: (context, { text }, meta) => {
      const given = { by: seatOf(meta), at: meta.at, text };
      const explanations = [...context.decision.explanations, given];
      return { ...context, decision: { ...context.decision, explanations } };
    },
    record: (_context, { text }) => ({ values: { text } }),
  },
};
