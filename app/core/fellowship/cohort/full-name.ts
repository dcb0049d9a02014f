import { textOf } from '../call/answer-of';
import type { Answers } from '../call/answers';
import type { CallDefinition } from '../call/schema';

/**
 * The name of an applicant from their answers: those to lines that reveal a name and nothing else, in
 * the order of the call, so that given and family names may be asked for apart. Null where there is
 * none.
 */
export function fullName(
  { questions }: Pick<CallDefinition, 'questions'>,
  answers: Answers,
): string | null {
  const parts = questions.flatMap((question) => {
    const isName = question.type === 'line' && question.reveals.includes('name');
    return isName && question.reveals.length === 1 ? (textOf(answers, question.id) ?? []) : [];
  });
  const name = parts.join(' ').trim();
  return name === '' ? null : name;
}
