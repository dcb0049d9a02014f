import { z } from 'zod';
import type { Deadline, NegotiationContext } from '../context';
import { cable, release } from '../mandates';
import { refuse } from '../refusal';
import { adopt } from './decision';
import { type Family, name, type Recorded } from './family';
import { passFloor } from './floor';
import { close } from './meeting';
import { settleArticle } from './text';

export const clockCommands = {
  deadlinePassed: z.strictObject({ type: z.literal('deadlinePassed'), deadline: name.max(160) }),
};

/** The open deadline of this id. */
export function deadlineNamed(context: NegotiationContext, id: string): Deadline | undefined {
  return context.deadlines.find((deadline) => deadline.id === id);
}

/** What happens when each kind of deadline passes. `question` only lets the chair use the gavel. */
const passing: Record<
  Deadline['kind'],
  (context: NegotiationContext, subject: string, at: number) => NegotiationContext
> = {
  meeting: (context, _subject, at) => close(context, at),
  speech: (context, _subject, at) => passFloor(context, at),
  closing: (context, subject) => settleArticle(context, subject),
  question: (context) => context,
  silence: (context, _subject, at) => adopt(context, at),
  inject: (context, subject) => release(context, subject),
  capital: (context, subject, at) => cable(context, subject, at),
};

function recorded({ kind, subject = '' }: Deadline): Recorded {
  switch (kind) {
    case 'inject':
      return { kind: 'inject', values: { inject: subject } };
    case 'capital':
      return { kind: 'cable', audience: [subject.split(':')[0] ?? ''] };
    case 'closing':
      return { kind: 'articleClosed', values: { issue: subject } };
    case 'speech':
      return { kind: 'speechTimeUp', values: { seat: subject } };
    case 'silence':
      return { kind: 'adoptedBySilence' };
    case 'question':
      return { kind: 'questionStood' };
    case 'meeting':
      return { kind: 'timeUp' };
  }
}

export const clockRules: Family<keyof typeof clockCommands> = {
  deadlinePassed: {
    by: ['clock'],
    meeting: ['running'],
    anyPhase: true,
    against: (context, command, { at }) => {
      const deadline = deadlineNamed(context, command.deadline);
      if (!deadline) return refuse('unknownDeadline');
      return deadline.dueAt === undefined || deadline.dueAt > at ? refuse('notYetDue') : null;
    },
    effect: (context, command, { at }) => {
      const deadline = deadlineNamed(context, command.deadline);
      if (!deadline) return context;
      const deadlines = context.deadlines.filter(({ id }) => id !== deadline.id);
      return passing[deadline.kind]({ ...context, deadlines }, deadline.subject ?? '', at);
    },
    record: (context, command) => {
      const deadline = deadlineNamed(context, command.deadline);
      return deadline ? recorded(deadline) : {};
    },
  },
};
