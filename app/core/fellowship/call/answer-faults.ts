import { answerTo, chosenIn, isDay, languagesIn, numberOf, textOf } from './answer-of';
import type { Answers } from './answers';
import { isCountry } from './countries';
import type { Question, QuestionOf } from './question-schema';
import type { CallDefinition } from './schema';
import { wordCount } from './word-count';

/** What can be wrong with an answer; the message is `call.answer.<code>` in the catalogue. */
export type AnswerFaultCode =
  | 'missing'
  | 'consent-missing'
  | 'too-many-words'
  | 'too-few-words'
  | 'too-long'
  | 'one-line'
  | 'too-many-choices'
  | 'one-choice'
  | 'not-a-country'
  | 'country-not-offered'
  | 'too-many-languages'
  | 'not-a-link'
  | 'not-https'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'not-a-day'
  | 'too-early'
  | 'too-late';

/** One thing wrong with one answer: `values` fill its message (how many there are, the bound, how many over). */
export interface AnswerFault {
  readonly question: string;
  readonly code: AnswerFaultCode;
  /** Id of the message, `call.answer.<code>`: what is wrong and what to do about it. */
  readonly message: `call.answer.${AnswerFaultCode}`;
  readonly values: Readonly<Record<string, string | number>>;
}

type Found = readonly [code: AnswerFaultCode, values?: Readonly<Record<string, string | number>>];

/** Faults that say that something is not there yet: they do not trouble a draft. */
const UNFINISHED: ReadonlySet<AnswerFaultCode> = new Set([
  'missing',
  'consent-missing',
  'too-few-words',
]);

/**
 * What is wrong with the answers, at most one fault a question, in the order of the questions. With
 * `complete: false` (a draft) what is only unfinished is no fault. Nothing here refuses to keep a draft.
 */
export function answersFault(
  { questions }: Pick<CallDefinition, 'questions'>,
  answers: Answers,
  { complete }: { readonly complete: boolean },
): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const question of questions) {
    const found = foundIn(question, answers);
    if (found === null || (!complete && UNFINISHED.has(found[0]))) continue;
    const [code, values = {}] = found;
    faults.push({ question: question.id, code, message: `call.answer.${code}`, values });
  }
  return faults;
}

function foundIn(question: Question, answers: Answers): Found | null {
  if (answerTo(answers, question.id) === undefined) {
    if (question.type === 'consent') return ['consent-missing'];
    return question.required ? ['missing'] : null;
  }
  const text = textOf(answers, question.id) ?? '';
  switch (question.type) {
    case 'text':
      return inText(question, text);
    case 'line':
      return inLine(question, text);
    case 'choice':
      return inChoice(question, chosenIn(answers, question.id).length);
    case 'country':
      if (!isCountry(text)) return ['not-a-country'];
      return question.among?.includes(text) === false ? ['country-not-offered'] : null;
    case 'languages': {
      const over = languagesIn(answers, question.id).length - question.most;
      return over > 0 ? ['too-many-languages', { most: question.most, over }] : null;
    }
    case 'link':
      return inLink(text);
    case 'number':
      return inNumber(question, text);
    case 'date':
      return inDate(question, text);
    case 'consent':
      return answerTo(answers, question.id) === true ? null : ['consent-missing'];
  }
}

function inText({ maxWords, minWords }: QuestionOf<'text'>, text: string): Found | null {
  const words = wordCount(text);
  if (words > maxWords) {
    return ['too-many-words', { words, most: maxWords, over: words - maxWords }];
  }
  if (minWords === undefined || words >= minWords) return null;
  return ['too-few-words', { words, least: minWords, under: minWords - words }];
}

function inLine({ maxLength }: QuestionOf<'line'>, text: string): Found | null {
  if (text.includes('\n')) return ['one-line'];
  const length = [...text].length;
  return length > maxLength ? ['too-long', { most: maxLength, over: length - maxLength }] : null;
}

function inChoice({ many, most }: QuestionOf<'choice'>, count: number): Found | null {
  if (!many) return count > 1 ? ['one-choice'] : null;
  if (most === undefined || count <= most) return null;
  return ['too-many-choices', { most, over: count - most }];
}

function inLink(text: string): Found | null {
  if (/^http:\/\//i.test(text)) return ['not-https'];
  const address = text.length <= 500 && URL.canParse(text) ? new URL(text) : null;
  const sound =
    address?.protocol === 'https:' &&
    address.username === '' &&
    address.password === '' &&
    address.hostname.includes('.');
  return sound && !/\s/.test(text) ? null : ['not-a-link'];
}

function inNumber({ min, max, whole }: QuestionOf<'number'>, text: string): Found | null {
  const number = numberOf(text);
  if (number === null) return ['not-a-number'];
  if (whole && !Number.isInteger(number)) return ['not-whole'];
  if (min !== undefined && number < min) return ['too-small', { least: min }];
  return max !== undefined && number > max ? ['too-large', { most: max }] : null;
}

function inDate({ earliest, latest }: QuestionOf<'date'>, text: string): Found | null {
  if (!isDay(text)) return ['not-a-day'];
  if (earliest !== undefined && text < earliest) return ['too-early', { earliest }];
  return latest !== undefined && text > latest ? ['too-late', { latest }] : null;
}
