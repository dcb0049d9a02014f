import { answerTo, chosenIn, languagesIn, textOf } from './answer-of';
import type { Answers, KnownLanguage } from './answers';
import { type Identity, patternsOf } from './blind-patterns';
import type { Question } from './question-schema';
import type { Revealed } from './revealed';
import { revealedBy } from './revealed-by';
import type { CallDefinition } from './schema';
import { type Pattern, type Piece, struckOut } from './strike';

export type { Identity } from './blind-patterns';

/** One answer as a reviewer sees it. */
export type BlindAnswer =
  | { readonly question: string; readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly question: string; readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly question: string;
      readonly kind: 'languages';
      readonly languages: readonly KnownLanguage[];
    }
  | {
      readonly question: string;
      readonly kind: 'number' | 'date' | 'country';
      readonly value: string;
    };

/** What a reviewer sees of an application, in the order of the call. */
export interface BlindView {
  readonly answers: readonly BlindAnswer[];
  /** Ids of the questions whose answers are left out, answered or not: the same for every applicant. */
  readonly hidden: readonly string[];
}

type Asked = Pick<CallDefinition, 'questions' | 'rubric'>;

/**
 * What a reviewer may see: answers that tell who somebody is are left out, unless a criterion needs
 * what they tell, and free text has the applicant's own name, e-mail address, institution and country
 * struck out, with every e-mail and web address, telephone number and handle. Links and consents are always left out, countries
 * unless a criterion needs them. Declarations are no part of the answers and never shown.
 */
export function blindView(definition: Asked, answers: Answers, identity: Identity): BlindView {
  const needed = neededBy(definition);
  const hidden = definition.questions.filter((question) => isHidden(question, needed));
  const patterns = patternsOf(hidden, answers, identity, needed);
  const shown = definition.questions.filter((question) => !hidden.includes(question));
  return {
    answers: shown.flatMap((question) => blindAnswer(question, answers, patterns)),
    hidden: hidden.map(({ id }) => id),
  };
}

/** What reviewers of a call see of who somebody is, because a criterion needs it. */
export function neededBy({ rubric }: Pick<CallDefinition, 'rubric'>): ReadonlySet<Revealed> {
  return new Set(rubric.flatMap(({ needs }) => needs));
}

function isHidden(question: Question, needed: ReadonlySet<Revealed>): boolean {
  if (question.type === 'link' || question.type === 'consent') return true;
  if (question.type === 'country' && !needed.has('country')) return true;
  return revealedBy(question).some((what) => !needed.has(what));
}

function blindAnswer(
  question: Question,
  answers: Answers,
  patterns: readonly Pattern[],
): BlindAnswer[] {
  if (answerTo(answers, question.id) === undefined) return [];
  const base = { question: question.id };
  switch (question.type) {
    case 'choice':
      return [{ ...base, kind: 'choice', options: chosenIn(answers, question.id) }];
    case 'languages':
      return [{ ...base, kind: 'languages', languages: languagesIn(answers, question.id) }];
    case 'country':
    case 'number':
    case 'date':
      return [{ ...base, kind: question.type, value: textOf(answers, question.id) ?? '' }];
    default: {
      const text = textOf(answers, question.id) ?? '';
      return [{ ...base, kind: 'text', pieces: struckOut(text, patterns) }];
    }
  }
}
