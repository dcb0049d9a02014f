import { eligibilityOf } from '~/core/fellowship/call/eligibility';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';
import { answersIn, identityOf } from '../reviewing/identity';
import { meritsOf } from '../reviewing/merits';
import { pointsIn } from '../reviewing/points';
import type { Runs } from '../selections/runs';
import { answerWords } from './answer-words';
import type { Screening, SentState } from './sheet';

/** Something that happened to an application. Times in ms since 1970. */
export interface HistoryLine {
  id: number;
  type: string;
  at: number;
  /** A person's name; '' for the applicant or the house itself. */
  by: string;
  /** Of a screening: what was found. */
  result: string;
}

/** One reviewer's judgement. */
export interface ReviewLine {
  id: string;
  by: string;
  round: 'first' | 'third';
  submittedAt: number | null;
  /** Points by the rubric's criteria, in its order; null: not scored yet. */
  points: readonly (number | null)[];
  comment: string;
}

/** One application as those see it who run the programme. Nothing that was declared is part of it. */
export interface ApplicationPage {
  id: string;
  number: number;
  name: string;
  email: string;
  state: SentState;
  sentAt: number | null;
  screening: Screening | null;
  reason: string;
  /** As sent in last, in the order of the call; '' for no answer. */
  answers: readonly { id: string; section: string; label: string; type: string; words: string }[];
  /** Sentences of the rules of the call that it does not meet. */
  broken: readonly string[];
  criteria: readonly { id: string; title: string; most: number }[];
  reviews: readonly ReviewLine[];
  /** Whether three reviewers, made comparable, are further apart than the call allows. */
  farApart: boolean;
  /** How the latest choice of places came out for it. */
  selection: 'chosen' | 'waiting' | 'notChosen' | null;
  offer: { offeredAt: number; respondBy: number; answer: string | null } | null;
  history: readonly HistoryLine[];
}

interface Reading {
  readonly reader: Reader;
  readonly runs: Runs;
}

/** An application of an intake; null where it has none such, or it is still being written. */
export async function applicationOf(
  reading: Reading,
  intakeId: string,
  definition: CallDefinition,
  id: string,
): Promise<ApplicationPage | null> {
  const { reader } = reading;
  const row = await reader.application.findFirst({
    where: { id, intakeId, submittedAt: { not: null } },
    select: {
      ...{ number: true, submitted: true, submittedAt: true, withdrawnAt: true },
      ...{ screening: true, screeningReason: true, applicant: { select: { email: true } } },
      offer: { select: { offeredAt: true, respondBy: true, answer: true } },
    },
  });
  if (row === null) return null;
  const answers = answersIn(definition, row.submitted);
  const { email } = row.applicant;
  const { offer } = row;
  const reviews = await reviewsOf(reader, definition, id);
  return {
    ...{ id, number: row.number, email, name: identityOf(definition, answers, email).name },
    state: row.withdrawnAt === null ? 'sent' : 'withdrawn',
    sentAt: row.submittedAt?.getTime() ?? null,
    ...{ screening: row.screening, reason: row.screeningReason ?? '' },
    answers: definition.questions.map((question) => ({
      ...{ id: question.id, section: question.section ?? '', label: question.label },
      ...{ type: question.type, words: answerWords(question, answers) },
    })),
    broken: eligibilityOf(definition, answers).map(({ sentence }) => sentence),
    criteria: definition.rubric.map((criterion) => ({
      ...{ id: criterion.id, title: criterion.title },
      most: Math.max(...criterion.levels.map(({ points }) => points)),
    })),
    reviews,
    farApart: await isFarApart(reader, definition, intakeId, reviews, id),
    selection: await placeOf(reading, intakeId, id),
    offer: offer && {
      offeredAt: offer.offeredAt.getTime(),
      respondBy: offer.respondBy.getTime(),
      answer: offer.answer,
    },
    history: await historyOf(reader, id),
  };
}

/** Scores are made comparable over the whole call: that is worked out only where it can matter. */
async function isFarApart(
  reader: Reader,
  { review }: CallDefinition,
  intakeId: string,
  reviews: readonly ReviewLine[],
  id: string,
): Promise<boolean> {
  const handedIn = reviews.filter(({ submittedAt }) => submittedAt !== null).length;
  if (review.perApplication < 3 || handedIn < review.perApplication) return false;
  return (await meritsOf(reader, intakeId)).merits.get(id)?.farApart ?? false;
}

async function reviewsOf(
  reader: Reader,
  { rubric }: CallDefinition,
  applicationId: string,
): Promise<ReviewLine[]> {
  const rows = await reader.review.findMany({
    where: { applicationId, conflictAt: null },
    orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, round: true, submittedAt: true, levels: true, comment: true },
      reviewer: { select: { name: true } },
    },
  });
  return rows.map(({ id, round, submittedAt, levels, comment, reviewer }) => {
    // What is not handed in is the reviewer's own, and may still change.
    const points = pointsIn(rubric, submittedAt === null ? null : levels);
    return {
      ...{ id, by: reviewer.name, round, submittedAt: submittedAt?.getTime() ?? null },
      points: rubric.map((criterion) => points[criterion.id] ?? null),
      comment: submittedAt === null ? '' : (comment ?? ''),
    };
  });
}

async function placeOf(
  { reader, runs }: Reading,
  intakeId: string,
  id: string,
): Promise<ApplicationPage['selection']> {
  const run =
    (await runs.find(reader, { intakeId, confirmed: true })) ??
    (await runs.find(reader, { intakeId }));
  if (run?.result.kind !== 'selection') return null;
  if (run.result.chosen.includes(id)) return 'chosen';
  if (run.result.waiting.includes(id)) return 'waiting';
  return run.problem.candidates.some((candidate) => candidate.id === id) ? 'notChosen' : null;
}

async function historyOf(reader: Reader, applicationId: string): Promise<HistoryLine[]> {
  const rows = await reader.applicationEvent.findMany({
    where: { applicationId },
    orderBy: { id: 'desc' },
    take: 60,
    select: { id: true, type: true, at: true, actorId: true, body: true },
  });
  const people = await reader.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ actorId }) => actorId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, type, at, actorId, body }) => ({
    ...{ id, type, at: at.getTime(), by: names.get(actorId) ?? '' },
    result: type === 'screened' ? resultIn(body) : '',
  }));
}

function resultIn(body: string): string {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null || !('result' in value)) return '';
  return typeof value.result === 'string' ? value.result : 'none';
}
