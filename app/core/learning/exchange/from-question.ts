import type { ItemFile } from '../format/items';
import type { Answer, Asked, Loss, LossCode, Question } from './question';

/** What stands where a file gives no reason; the author is told to write one. */
const RIGHT = 'This is right.';
const WRONG = 'This is not right.';

/** What is true of the items that come in: which outcome they assess unless they say so. */
export interface Setting {
  readonly outcomes: readonly string[];
}

interface Common {
  readonly id: string;
  readonly outcomes: string[];
  readonly prompt: string;
  readonly marks: number;
  readonly explanation: string;
}

/** What is written down while one question is turned into an item. */
class Losses {
  readonly all: Loss[] = [];
  constructor(readonly name: string) {}

  add(code: LossCode, at = this.name): void {
    if (!this.all.some((loss) => loss.code === code && loss.at === at)) this.all.push({ code, at });
  }

  /** The feedback of an answer, or a plain one. */
  reason({ feedback, share, text }: Answer): string {
    if (feedback.trim() !== '') return feedback;
    this.add('no-feedback', text);
    return share > 0 ? RIGHT : WRONG;
  }
}

const letter = (at: number) => String.fromCharCode(97 + (at % 26)) + (at < 26 ? '' : `${at}`);

function choiceItem(
  common: Common,
  { answers, several }: Extract<Asked, { kind: 'choice' }>,
  losses: Losses,
): ItemFile | null {
  const right = answers.flatMap(({ share }, at) => (share > 0 ? [letter(at)] : []));
  const options = answers.map((answer, at) => ({
    ...{ id: letter(at), text: answer.text, feedback: losses.reason(answer) },
  }));
  const [first] = right;
  if (first === undefined || answers.length < 2) return null;
  if (several) {
    const positive = new Set(
      answers.filter(({ share }) => share > 0).map((a) => Math.round(a.share)),
    );
    if (positive.size > 1) losses.add('unequal-shares');
    return { ...common, type: 'multiple', options, answers: right };
  }
  if (right.length > 1) losses.add('partial-share');
  const best = answers.findIndex(({ share }) => share === Math.max(...answers.map((a) => a.share)));
  return { ...common, type: 'single', options, answer: letter(best) };
}

function numberItem(
  common: Common,
  { answers, units }: Extract<Asked, { kind: 'number' }>,
  losses: Losses,
): ItemFile | null {
  const [best, ...others] = [...answers].sort((a, b) => b.share - a.share);
  if (!best || best.share <= 0) return null;
  if (others.some(({ share }) => share >= 100)) losses.add('several-numbers');
  if (others.some(({ share }) => share > 0 && share < 100)) losses.add('partial-share');
  const [unit, ...accepted] = units;
  return {
    ...common,
    type: 'numeric',
    answer: best.text,
    tolerance: { absolute: best.tolerance },
    ...(unit ? { unit: { symbol: unit.symbol, others: accepted } } : {}),
    mistakes: others.slice(0, 8).map((answer) => ({
      answer: answer.text,
      tolerance: { absolute: answer.tolerance },
      feedback: losses.reason(answer),
    })),
  };
}

function gapsItem(
  common: Common,
  { parts, exactCase }: Extract<Asked, { kind: 'gaps' }>,
  losses: Losses,
): ItemFile | null {
  const gaps: Extract<ItemFile, { type: 'fill-in' }>['gaps'] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const right = part.answers.filter(({ share }) => share >= 100);
    const [first] = right;
    if (!first) return null;
    if (part.answers.some(({ share }) => share > 0 && share < 100)) losses.add('partial-share');
    const id = `gap-${gaps.length + 1}`;
    const accept = right.map((answer) => answer.text);
    gaps.push({ id, accept, exactCase, feedback: losses.reason(first) });
    text += `{{${id}}}`;
  }
  return gaps.length === 0 ? null : { ...common, type: 'fill-in', text, gaps };
}

function essayItem(common: Common, notes: string, losses: Losses): ItemFile {
  losses.add('no-rubric');
  if (notes.trim() === '') losses.add('no-model');
  const levels = [
    { marks: 0, text: 'Not answered.' },
    { marks: common.marks, text: 'Answered in full.' },
  ];
  return {
    ...common,
    type: 'short-text',
    rubric: [{ id: 'answer', title: 'Answer', levels }],
    model: notes.trim() === '' ? 'No model answer was given.' : notes,
  };
}

function draft(common: Common, asked: Asked, losses: Losses): ItemFile | null {
  const feedback = RIGHT;
  switch (asked.kind) {
    case 'choice':
      return choiceItem(common, asked, losses);
    case 'number':
      return numberItem(common, asked, losses);
    case 'gaps':
      return gapsItem(common, asked, losses);
    case 'words': {
      const parts = [{ answers: asked.answers }];
      return gapsItem(common, { kind: 'gaps', parts, exactCase: asked.exactCase }, losses);
    }
    case 'matching': {
      const pairs = asked.pairs.map((pair, at) => ({ id: letter(at), ...pair, feedback }));
      const extras = asked.extras.map((text, at) => ({ id: `extra-${at + 1}`, text }));
      losses.add('no-feedback');
      return { ...common, type: 'matching', pairs, extras };
    }
    case 'order': {
      losses.add('no-feedback');
      const entries = asked.entries.map((text, at) => ({ id: letter(at), text, feedback }));
      return { ...common, type: 'ordering', entries };
    }
    case 'essay':
      return essayItem(common, asked.notes, losses);
  }
}

/**
 * A foreign question as an item of ours, and what of it was lost or had to be made up. Null where
 * nothing can be made of it; that is among the losses too. The item has yet to pass the schema.
 *
 * @param id a name that no other item of the check has
 */
export function itemOf(
  question: Question,
  id: string,
  { outcomes }: Setting,
): { item: ItemFile | null; lost: readonly Loss[] } {
  const losses = new Losses(question.name);
  const { stem, explanation } = question;
  if (explanation.trim() === '') losses.add('no-feedback');
  const common = {
    ...{ id, outcomes: [...outcomes], prompt: stem },
    marks: Math.min(20, Math.max(1, Math.round(question.marks))),
    explanation: explanation.trim() === '' ? 'No explanation was given.' : explanation,
  };
  const item = draft(common, question.asked, losses);
  if (item === null) losses.add('no-answer');
  return { item, lost: losses.all };
}
