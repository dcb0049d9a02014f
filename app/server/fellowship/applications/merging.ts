import { answerMark, declaredMark } from '~/core/fellowship/call/answer-mark';
import type { Answer, Answers } from '~/core/fellowship/call/answers';
import type { Declared } from './declared';

/**
 * From which answers a form was made, as marks by question: first the one that the page came with,
 * then those that it has sent itself. A question without an entry says nothing about it.
 */
export type MadeFrom = Readonly<Record<string, readonly string[]>>;

/** A question that was answered here and elsewhere meanwhile. */
export interface Clash {
  readonly question: string;
  /** What is kept. */
  readonly stored: Answer;
  /** What came with the form, and is not kept. */
  readonly written: Answer | null;
}

/**
 * What answers come to when some are sent anew. An answer that was changed elsewhere since the form was
 * made is not overwritten: where the form left it as it was, what is kept stays; where the form changed
 * it too, it is a clash for the person to decide.
 */
export function merged(
  before: Answers,
  sent: { asked: readonly string[]; answers: Answers; made?: MadeFrom },
): { answers: Answers; clashes: readonly Clash[] } {
  const answers = new Map(Object.entries(before));
  const clashes: Clash[] = [];
  for (const question of sent.asked) {
    const stored = before[question] ?? null;
    const written = sent.answers[question] ?? null;
    const made = sent.made?.[question] ?? null;
    if (
      stored !== null &&
      made !== null &&
      isNewer(answerMark(stored), answerMark(written), made)
    ) {
      if (!isUntouched(answerMark(written), made)) clashes.push({ question, stored, written });
      continue;
    }
    if (written === null) answers.delete(question);
    else answers.set(question, written);
  }
  return { answers: Object.fromEntries(answers), clashes };
}

/** Whether what is kept is neither what came nor what the form was made from. */
function isNewer(stored: string, written: string, made: readonly string[]): boolean {
  return stored !== written && !made.includes(stored);
}

/** Whether a form brings back what it was given, and nothing was sent from it in between. */
function isUntouched(written: string, made: readonly string[]): boolean {
  return made.length === 1 && made[0] === written;
}

/** What a form does to declarations: they are all one matter, which is not put together from two. */
export function declarationFate(
  stored: Declared | null,
  written: Declared | null,
  made: string | undefined,
): 'write' | 'keep' | 'clash' {
  const now = declaredMark(stored);
  const wanted = declaredMark(written);
  if (made === undefined || now === made || now === wanted) return 'write';
  return wanted === made ? 'keep' : 'clash';
}
