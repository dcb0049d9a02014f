import { type Answers, readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Transaction } from '../../store/database';
import type { SignedInApplicant } from '../applicants/sessions';
import { definitionOf } from '../definition';
import { type CallState, callState } from './calls';
import { type Declared, readDeclared } from './declared';
import { RESULT_EVENTS, type Standing, standingOf } from './standing';

/** An application as its own applicant sees it; times in ms since 1970. */
export interface OwnApplication {
  id: string;
  /** In its intake, from 1. */
  number: number;
  /** A call that closes at `closesAt` is closed from that millisecond on. */
  call: {
    slug: string;
    title: string;
    academy: string;
    closesAt: number;
    zone: string;
    state: CallState;
  };
  definition: CallDefinition;
  /** The draft. */
  answers: Answers;
  savedAt: number;
  /** What counts: as sent in last. */
  sent: { answers: Answers; at: number } | null;
  /** Whether the draft is no more what was sent in. */
  changed: boolean;
  standing: Standing;
  /** Null: nothing declared, or taken back. */
  declared: { values: Declared; at: number } | null;
}

const OWN = {
  ...{ id: true, academyId: true, intakeId: true, number: true, answers: true, savedAt: true },
  ...{ submitted: true, submittedAt: true, withdrawnAt: true },
  intake: {
    select: {
      ...{ slug: true, title: true, definition: true, opensAt: true, closesAt: true },
      ...{ timeZone: true, programme: { select: { academy: { select: { name: true } } } } },
    },
  },
  declaration: true,
  offer: { select: { offeredAt: true, respondBy: true, answer: true, answeredAt: true } },
  events: {
    where: { type: { in: Object.keys(RESULT_EVENTS) } },
    orderBy: { id: 'desc' },
    take: 1,
    select: { type: true, at: true },
  },
} as const;

/** The row of an application of this applicant; null where there is none such. */
export async function ownRow(
  reader: Pick<Transaction, 'application'>,
  { applicantId, academyId }: SignedInApplicant,
  id: string,
) {
  return reader.application.findFirst({ where: { id, applicantId, academyId }, select: OWN });
}

export type OwnRow = NonNullable<Awaited<ReturnType<typeof ownRow>>>;

/** The row as its applicant sees it at `now`. */
export function ownApplication(row: OwnRow, now: number): OwnApplication {
  const { id, number, intake, declaration, submitted, submittedAt } = row;
  const definition = definitionOf(intake);
  const answers = readAnswers(definition, JSON.parse(row.answers));
  const sent =
    submitted === null || submittedAt === null
      ? null
      : { answers: readAnswers(definition, JSON.parse(submitted)), at: submittedAt.getTime() };
  const { slug, title, timeZone: zone, closesAt, programme } = intake;
  const state = callState(intake, now);
  return {
    ...{ id, number, definition, answers, sent },
    call: {
      ...{ slug, title, zone, state, academy: programme.academy.name },
      closesAt: closesAt.getTime(),
    },
    savedAt: row.savedAt.getTime(),
    changed: sent !== null && JSON.stringify(sent.answers) !== JSON.stringify(answers),
    standing: standingOf({ ...row, closesAt, results: row.events }, now),
    declared:
      declaration === null || declaration.withdrawnAt !== null
        ? null
        : {
            values: readDeclared(definition, declaration.values),
            at: declaration.consentedAt.getTime(),
          },
  };
}
