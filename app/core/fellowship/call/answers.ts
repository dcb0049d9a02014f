import { isLanguage, isLanguageLevel, type LanguageLevel } from './languages';
import type { Question } from './question-schema';
import type { CallDefinition } from './schema';

/** A language somebody knows: ISO 639 code and level. */
export interface KnownLanguage {
  readonly language: string;
  readonly level: LanguageLevel;
}

/**
 * An answer as kept. Text, numbers, days, countries and links are as they were written, so that a
 * draft loses nothing; a choice is the list of option ids; consent given is `true`.
 */
export type Answer = string | readonly string[] | readonly KnownLanguage[] | true;

/** Answers by question id; what is not answered is not in it. */
export type Answers = Readonly<Record<string, Answer>>;

/** Longest text kept as an answer, in characters: beyond any word limit that a call can set. */
export const LONGEST_ANSWER = 60_000;

/** The names of the form fields of a question; a question of languages has two, in step. */
export function fieldNames(question: Question): readonly string[] {
  return question.type === 'languages'
    ? [`${question.id}.language`, `${question.id}.level`]
    : [question.id];
}

/**
 * Answers from the fields of a posted form. `all` gives the values under a name, as
 * `FormData.getAll` does. Only what the call asks for is kept; a value that fits no option is not.
 */
export function answersFromFields(
  { questions }: Pick<CallDefinition, 'questions'>,
  all: (name: string) => readonly string[],
): Answers {
  const given: [string, Answer][] = [];
  for (const question of questions) {
    const [first = '', second = ''] = fieldNames(question);
    const answer = answerFrom(question, all(first), second === '' ? [] : all(second));
    if (answer !== null) given.push([question.id, answer]);
  }
  return Object.fromEntries(given);
}

/** Answers from what was kept or sent as JSON; whatever does not fit the call is left out. */
export function readAnswers(
  { questions }: Pick<CallDefinition, 'questions'>,
  value: unknown,
): Answers {
  if (typeof value !== 'object' || value === null) return {};
  const given: [string, Answer][] = [];
  for (const question of questions) {
    const kept: unknown = Object.hasOwn(value, question.id)
      ? Reflect.get(value, question.id)
      : undefined;
    const rows: readonly unknown[] = Array.isArray(kept) ? kept : [kept];
    const answer =
      question.type === 'languages'
        ? answerFrom(question, rows.map(textAt('language')), rows.map(textAt('level')))
        : answerFrom(question, rows.map(asText), []);
    if (answer !== null) given.push([question.id, answer]);
  }
  return Object.fromEntries(given);
}

function asText(value: unknown): string {
  if (value === true) return 'true';
  return typeof value === 'string' ? value : '';
}

function textAt(key: string): (row: unknown) => string {
  return (row) => (typeof row === 'object' && row !== null ? asText(Reflect.get(row, key)) : '');
}

function answerFrom(
  question: Question,
  values: readonly string[],
  levels: readonly string[],
): Answer | null {
  switch (question.type) {
    case 'choice': {
      const chosen = question.options.map(({ id }) => id).filter((id) => values.includes(id));
      return chosen.length === 0 ? null : chosen;
    }
    case 'languages':
      return languagesFrom(values, levels);
    case 'consent':
      return values.some((value) => value !== '') ? true : null;
    default: {
      const text = (values[0] ?? '').replace(/\r\n?/g, '\n').slice(0, LONGEST_ANSWER);
      const kept = question.type === 'text' ? text : text.trim();
      return kept.trim() === '' ? null : kept;
    }
  }
}

function languagesFrom(codes: readonly string[], levels: readonly string[]): Answer | null {
  const known = new Map<string, KnownLanguage>();
  for (const [index, language] of codes.entries()) {
    const level = levels[index] ?? '';
    if (!isLanguage(language) || !isLanguageLevel(level) || known.has(language)) continue;
    known.set(language, { language, level });
  }
  return known.size === 0 ? null : [...known.values()];
}
