import { textOf } from '~/core/fellowship/call/answer-of';
import { type Answers, readAnswers } from '~/core/fellowship/call/answers';
import type { Identity } from '~/core/fellowship/call/blind';
import type { CallDefinition } from '~/core/fellowship/call/schema';

/** The answers that count: those that were sent in last. */
export function answersIn(definition: CallDefinition, submitted: string | null): Answers {
  return submitted === null ? {} : readAnswers(definition, JSON.parse(submitted));
}

/**
 * Who an applicant is, as far as their answers say: the lines that reveal a name, the first line that
 * reveals an institution, and the country that selection goes by, or the first one asked for.
 */
export function identityOf(
  { questions }: Pick<CallDefinition, 'questions'>,
  answers: Answers,
  email: string,
): Identity {
  const lines = questions.filter(({ type }) => type === 'line');
  const said = (what: 'name' | 'institution') =>
    lines
      .filter(({ reveals }) => reveals.includes(what))
      .map(({ id }) => textOf(answers, id) ?? '');
  const [institution = ''] = said('institution');
  const countries = questions.filter((question) => question.type === 'country');
  const asked = countries.find(({ attribute }) => attribute === 'country') ?? countries[0];
  const country = asked ? textOf(answers, asked.id) : null;
  return {
    ...{ name: said('name').join(' ').trim(), email },
    ...(institution !== '' && { institution }),
    ...(country !== null && { country }),
  };
}
