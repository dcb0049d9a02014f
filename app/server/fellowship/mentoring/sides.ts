import { readAnswers } from '~/core/fellowship/call/answers';
import { type Attributes, attributesOf } from '~/core/fellowship/call/attributes';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { type Sides, sidesOf } from '~/core/fellowship/cohort/pairs';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';

/** What fellows of a cohort applied as. */
export interface AppliedAs {
  /** The two kinds that the call pairs; null where it pairs none, or the cohort is of no intake. */
  sides: Sides | null;
  /** Attributes by the fellow's id, in the order of their applications. */
  attributes: ReadonlyMap<string, Attributes>;
  /** What somebody is, in the words of the call: "Scientist"; null where it does not say. */
  words(attributes: Attributes): string | null;
}

/** Reads what the fellows of a cohort applied as; nothing that they declared. */
export async function appliedAs(
  reader: Reader | Transaction,
  cohortId: string,
): Promise<AppliedAs> {
  const cohort = await reader.cohort.findUnique({
    where: { id: cohortId },
    select: { intake: { select: { definition: true } } },
  });
  const definition = cohort?.intake ? definitionOf(cohort.intake) : null;
  const sides = definition && sidesOf(definition);
  if (definition === null || sides === null) {
    return { sides: null, attributes: new Map(), words: () => null };
  }
  const members = await reader.cohortMember.findMany({
    where: { cohortId, applicationId: { not: null } },
    select: { userId: true, application: { select: { submitted: true, number: true } } },
  });
  const known = members
    .flatMap(({ userId, application }) => {
      if (!application?.submitted) return [];
      const answers = readAnswers(definition, JSON.parse(application.submitted));
      return { userId, number: application.number, of: attributesOf(definition, answers) };
    })
    .sort((a, b) => a.number - b.number);
  return {
    sides,
    attributes: new Map(known.map(({ userId, of }) => [userId, of])),
    words: (of) => wordsFor(definition, sides, of),
  };
}

function wordsFor(
  { questions }: Pick<CallDefinition, 'questions'>,
  { left, right }: Sides,
  attributes: Attributes,
): string | null {
  const names = [...new Set([left.attribute, right.attribute])].flatMap((attribute) => {
    const question = questions.find((one) => 'attribute' in one && one.attribute === attribute);
    const values = attributes[attribute] ?? [];
    if (question?.type !== 'choice') return values;
    return question.options.flatMap(({ id, label }) => (values.includes(id) ? label : []));
  });
  return names.length === 0 ? null : names.join(', ');
}
