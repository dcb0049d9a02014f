import type { Answer, Answers, KnownLanguage } from './answers';

/** The answer to a question; undefined where there is none. */
export function answerTo(answers: Answers, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** An answer that is text (a number, a day, a country and a link are, too); null for any other. */
export function textOf(answers: Answers, question: string): string | null {
  const answer = answerTo(answers, question);
  return typeof answer === 'string' ? answer : null;
}

/** The option ids chosen; none where the answer is no choice. */
export function chosenIn(answers: Answers, question: string): readonly string[] {
  const answer = answerTo(answers, question);
  if (answer === undefined || answer === true || typeof answer === 'string') return [];
  return [...answer].filter((each) => typeof each === 'string');
}

/** The languages known; none where the answer is no list of languages. */
export function languagesIn(answers: Answers, question: string): readonly KnownLanguage[] {
  const answer = answerTo(answers, question);
  if (answer === undefined || answer === true || typeof answer === 'string') return [];
  return [...answer].filter((each) => typeof each === 'object');
}

/** A number as it was written, with a point or a comma; null where it is none. */
export function numberOf(text: string | null): number | null {
  if (text === null || !/^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(text.trim())) return null;
  return Number(text.trim().replace(',', '.'));
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return at.toISOString().startsWith(text);
}
