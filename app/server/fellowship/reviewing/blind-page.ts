import { type BlindAnswer, blindView } from '~/core/fellowship/call/blind';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import { LANGUAGES } from '~/core/fellowship/call/languages';
import type { CallDefinition, Criterion } from '~/core/fellowship/call/schema';
import type { Piece } from '~/core/fellowship/call/strike';
import { answersIn, identityOf } from './identity';

/** One answer as a reviewer reads it: text in pieces, everything else in words. */
export interface ReadAnswer {
  readonly id: string;
  readonly label: string;
  readonly section: string | null;
  readonly text: readonly Piece[] | null;
  readonly words: readonly string[];
  /** The words are a day of the calendar. */
  readonly isDay: boolean;
}

/** A criterion with its levels as the form shows them, from the lowest to the highest. */
export interface ReadCriterion {
  readonly id: string;
  readonly title: string;
  readonly question: string | null;
  readonly weight: number;
  readonly needs: readonly string[];
  readonly because: string | null;
  readonly levels: readonly { readonly points: number; readonly descriptor: string }[];
}

/** All that a reviewer gets of an application. */
export interface BlindPage {
  readonly answers: readonly ReadAnswer[];
  /** The questions whose answers are left out: the same for every applicant. */
  readonly hidden: readonly string[];
  /** Whether something was struck out of a text. */
  readonly struck: boolean;
}

/** What a reviewer sees of what an applicant sent in. Made by `blindView`, and by nothing else. */
export function blindPage(
  definition: CallDefinition,
  submitted: string | null,
  email: string,
): BlindPage {
  const answers = answersIn(definition, submitted);
  const view = blindView(definition, answers, identityOf(definition, answers, email));
  const labels = new Map(definition.questions.map((question) => [question.id, question]));
  const read = view.answers.flatMap((answer): ReadAnswer[] => {
    const question = labels.get(answer.question);
    if (question === undefined) return [];
    const { id, label, section = null } = question;
    const options = question.type === 'choice' ? question.options : [];
    const unit = question.type === 'number' ? (question.unit ?? '') : '';
    const text = answer.kind === 'text' ? answer.pieces : null;
    const words = wordsOf(answer, options, unit);
    return [{ id, label, section, text, words, isDay: answer.kind === 'date' }];
  });
  return {
    answers: read,
    hidden: view.hidden.flatMap((id) => labels.get(id)?.label ?? []),
    struck: read.some(({ text }) => text?.some((piece) => typeof piece !== 'string')),
  };
}

function wordsOf(
  answer: BlindAnswer,
  options: readonly { readonly id: string; readonly label: string }[],
  unit: string,
): readonly string[] {
  switch (answer.kind) {
    case 'text':
      return [];
    case 'choice':
      return options.filter(({ id }) => answer.options.includes(id)).map(({ label }) => label);
    case 'languages':
      return answer.languages.map(
        ({ language, level }) => `${nameOf(LANGUAGES, language)}, ${level}`,
      );
    case 'country':
      return [nameOf(COUNTRIES, answer.value)];
    default:
      return [`${answer.value} ${unit}`.trim()];
  }
}

function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}

/** The rubric as reviewers read it: criteria and their levels in the order of the call. */
export function rubricPage(rubric: readonly Criterion[]): readonly ReadCriterion[] {
  return rubric.map(({ id, title, question = null, weight, needs, because = null, levels }) => ({
    ...{ id, title, question, weight, needs, because },
    levels: levels.map(({ points, descriptor }) => ({ points, descriptor })),
  }));
}
