import gift, { type GIFTQuestion, type NumericalChoice, type TextChoice } from 'gift-pegjs';
import type { Item } from '../format/items';
import type {
  Answer,
  Asked,
  Loss,
  NumberAnswer,
  Question,
  ReadQuestion,
  Written,
} from './question';
import { printOf } from './question';
import { plain } from './to-question';

/** Begins the comment in which an item stands beside its question; other programs pass over it. */
const KEPT = '//mufakat ';

const escaped = (text: string) =>
  text
    .trim()
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replaceAll('->', '→')
    .replace(/\r?\n/g, '\\n');

const share = (value: number) => `%${Number(value.toFixed(5))}%`;
const remark = (feedback: string) => (feedback.trim() === '' ? '' : `#${escaped(feedback)}`);

function choices(answers: readonly Answer[], several: boolean): string[] {
  return answers.map((answer) => {
    const right = answer.share >= 100 && !several;
    const weight = several || /^\s*%/.test(answer.text) || (!right && answer.share !== 0);
    const sign = `${right ? '=' : '~'}${weight ? share(answer.share) : ''}`;
    return `${sign}${escaped(answer.text)}${remark(answer.feedback)}`;
  });
}

const GAP = '_____';

/** What stands between the braces, and what is added to the stem; null for what GIFT cannot ask. */
function body(asked: Asked): { lines: string[]; addition?: string } | null {
  switch (asked.kind) {
    case 'choice':
      return { lines: choices(asked.answers, asked.several) };
    case 'number': {
      const lines = asked.answers.map(
        ({ text, tolerance, share: worth, feedback }) =>
          `=${share(worth)}${text}:${tolerance}${remark(feedback)}`,
      );
      return { lines: ['#', ...lines] };
    }
    case 'matching': {
      const lines = asked.pairs.map(({ left, right }) => `=${escaped(left)} -> ${escaped(right)}`);
      return { lines: [...lines, ...asked.extras.map((text) => `= -> ${escaped(text)}`)] };
    }
    case 'order':
      return { lines: asked.entries.map((text, at) => `=${escaped(text)} -> ${at + 1}`) };
    case 'words':
      return { lines: words(asked.answers) };
    case 'gaps': {
      const gaps = asked.parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
      const [only] = gaps;
      if (!only || gaps.length > 1) return null;
      const addition = asked.parts.map((part) => (typeof part === 'string' ? part : GAP)).join('');
      return { lines: words(only.answers), addition };
    }
    case 'essay':
      return { lines: [] };
  }
}

function words(answers: readonly Answer[]): string[] {
  return answers.map(
    ({ text, share: worth, feedback }) => `=${share(worth)}${escaped(text)}${remark(feedback)}`,
  );
}

function block({ name, stem, explanation, asked }: Question): string | null {
  const inside = body(asked);
  if (!inside) return null;
  const asks = [stem, ...(inside.addition === undefined ? [] : [inside.addition])].join('\n\n');
  const why = explanation.trim() === '' ? [] : [`####${escaped(explanation)}`];
  const lines = [...inside.lines, ...why].map((line) => `\n${line}`).join('');
  return `::${escaped(name)}::[markdown]${escaped(asks)} {${lines}${lines === '' ? '' : '\n'}}`;
}

/** A question in GIFT (Moodle's "General Import Format Technology"), or what it cannot say. */
export function writeGift(
  question: Question,
  item: Item,
): { text: string; lost: null } | { text: null; lost: Loss } {
  const text = block(question);
  if (text === null) return { text, lost: { code: 'gaps', at: question.name } };
  const [read] = readGift(text);
  const written = read && { print: printOf(read.question), item };
  return { text: written ? `${KEPT}${JSON.stringify(written)}\n${text}` : text, lost: null };
}

/** A file of GIFT cut at its blank lines. */
function blocks(text: string): { line: number; lines: string[] }[] {
  const found: { line: number; lines: string[] }[] = [];
  let open: { line: number; lines: string[] } | null = null;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') open = null;
    else if (open) open.lines.push(line);
    else {
      open = { line: at + 1, lines: [line] };
      found.push(open);
    }
  }
  return found;
}

const toAnswer = ({ isCorrect, weight, text, feedback }: TextChoice): Answer => ({
  text: text.text,
  share: weight ?? (isCorrect ? 100 : 0),
  feedback: feedback?.text ?? '',
});

function toNumber({ weight, text, feedback }: NumericalChoice): NumberAnswer {
  const { number, range, numberLow, numberHigh } = text;
  const low = numberLow ?? number ?? 0;
  const high = numberHigh ?? number ?? 0;
  const tolerance = plain(range ?? (high - low) / 2);
  const value = plain(number ?? (low + high) / 2);
  return { text: value, tolerance, share: weight ?? 100, feedback: feedback?.text ?? '' };
}

function askedBy(question: GIFTQuestion): Asked | null {
  switch (question.type) {
    case 'MC': {
      const answers = question.choices.map(toAnswer);
      const several = !question.choices.some(({ isCorrect }) => isCorrect);
      return { kind: 'choice', several, answers };
    }
    case 'TF': {
      const { isTrue, trueFeedback, falseFeedback } = question;
      // In the file stands first what is said to who is wrong.
      const [wrong, right] = [trueFeedback?.text ?? '', falseFeedback?.text ?? ''];
      const answers = [true, false].map((value) => ({
        text: value ? 'True' : 'False',
        share: value === isTrue ? 100 : 0,
        feedback: value === isTrue ? right : wrong,
      }));
      return { kind: 'choice', several: false, answers };
    }
    case 'Numerical': {
      const list = Array.isArray(question.choices)
        ? question.choices
        : [{ isCorrect: true, weight: 100, text: question.choices, feedback: null }];
      return { kind: 'number', answers: list.map(toNumber), units: [] };
    }
    case 'Short':
      return { kind: 'words', answers: question.choices.map(toAnswer), exactCase: false };
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
        ...{ left: subquestion.text, right: subanswer },
      }));
      const [asked, extras] = [pairs.filter(({ left }) => left), pairs.filter(({ left }) => !left)];
      return { kind: 'matching', pairs: asked, extras: extras.map(({ right }) => right) };
    }
    case 'Essay':
      return { kind: 'essay', notes: '' };
    default:
      return null;
  }
}

function unread(line: number, loss: Loss): ReadQuestion {
  const asked = { kind: 'essay', notes: '' } as const;
  const question = { name: loss.at, stem: '', explanation: '', marks: 1, asked };
  return { question, line, lost: [loss], written: null };
}

/** Colons in running text, which Moodle takes and the grammar wants escaped. */
const LOOSE_COLON = /(?<![\\:]):(?=\s|$)/gm;

/** The questions of a block, or the line of it, counted from 1, at which it is no GIFT. */
function parsedBy(source: readonly string[]): GIFTQuestion[] | number {
  const text = `${source.join('\n')}\n`;
  for (const attempt of [text, text.replace(LOOSE_COLON, '\\:')]) {
    try {
      return gift.parse(attempt);
    } catch (error) {
      if (!(error instanceof gift.SyntaxError)) throw error;
      if (attempt !== text || text.search(LOOSE_COLON) < 0) return error.location.start.line;
    }
  }
  return 1;
}

function readBlock({ line, lines }: { line: number; lines: string[] }): ReadQuestion[] {
  const kept = lines.find((one) => one.startsWith(KEPT));
  const source = lines.filter((one) => one !== kept);
  if (source.every((one) => one.trimStart().startsWith('//'))) return [];
  const parsed = parsedBy(source);
  if (typeof parsed === 'number') {
    const place = line + (kept === undefined ? 0 : 1) + parsed - 1;
    return [unread(place, { code: 'unreadable', at: source[parsed - 1] || (source[0] ?? '') })];
  }
  return parsed.map((found) => {
    if (found.type === 'Category') return unread(line, { code: 'category', at: found.title });
    const asked = askedBy(found);
    const name = found.title ?? `line ${line}`;
    if (!asked || found.type === 'Description') {
      return unread(line, { code: 'description', at: name });
    }
    const explanation = found.globalFeedback?.text ?? '';
    const question = { name, stem: found.stem.text, explanation, marks: 1, asked };
    return { question, line, lost: [], written: kept === undefined ? null : writtenIn(kept) };
  });
}

function writtenIn(comment: string): Written | null {
  try {
    return JSON.parse(comment.slice(KEPT.length));
  } catch {
    return null;
  }
}

/**
 * Reads a file in GIFT, question by question, so that one that cannot be read does not take the others
 * with it. What is in `written` comes from a file and has yet to be parsed.
 *
 * Source: "GIFT format", Moodle documentation; the grammar is gift-pegjs'.
 */
export function readGift(text: string): ReadQuestion[] {
  return blocks(text.replace(/^\uFEFF/, '')).flatMap(readBlock);
}
