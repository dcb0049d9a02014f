import { answersFault } from './answer-faults';
import { answerTo } from './answer-of';
import type { Answers } from './answers';
import type { CallDefinition } from './schema';

/** How far an application is: of `required` questions, `answered` have an answer without a fault. */
export interface Completeness {
  readonly answered: number;
  readonly required: number;
  /** Questions that stand in the way of submitting, optional ones with a fault among them. */
  readonly open: readonly string[];
}

/** How far the answers are from a complete application. */
export function completeness(
  definition: Pick<CallDefinition, 'questions'>,
  answers: Answers,
): Completeness {
  const faults = answersFault(definition, answers, { complete: true });
  const open = faults.map(({ question }) => question);
  const required = definition.questions.filter((question) => question.required);
  const answered = required.filter(
    ({ id }) => answerTo(answers, id) !== undefined && !open.includes(id),
  );
  return { answered: answered.length, required: required.length, open };
}
