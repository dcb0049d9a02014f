import { chosenIn, languagesIn, textOf } from './answer-of';
import type { Answers } from './answers';
import { reaches } from './languages';
import { isLeastDeveloped } from './least-developed';
import type { CallDefinition } from './schema';
import { LEAST_DEVELOPED_ATTRIBUTE } from './selection-faults';

/** What selection knows of an application: the values of each attribute. */
export type Attributes = Readonly<Record<string, readonly string[]>>;

/**
 * The ordinary attributes of an application, from its answers: option ids, a country's code, languages
 * known at the level that counts. An attribute `country` also gives `least-developed`, `yes` or `no`.
 * Declarations are no part of it.
 */
export function attributesOf(
  { questions }: Pick<CallDefinition, 'questions'>,
  answers: Answers,
): Attributes {
  const attributes: [string, readonly string[]][] = [];
  for (const question of questions) {
    if (!('attribute' in question) || question.attribute === undefined) continue;
    const { attribute, id } = question;
    if (question.type === 'choice') attributes.push([attribute, chosenIn(answers, id)]);
    else if (question.type === 'languages') {
      const counted = languagesIn(answers, id).filter(({ level }) =>
        reaches(level, question.counts),
      );
      attributes.push([attribute, counted.map(({ language }) => language)]);
    } else attributes.push(...ofCountry(attribute, textOf(answers, id)));
  }
  return Object.fromEntries(attributes);
}

function ofCountry(attribute: string, code: string | null): [string, readonly string[]][] {
  if (code === null) return [];
  const country: [string, readonly string[]] = [attribute, [code]];
  if (attribute !== 'country') return [country];
  return [country, [LEAST_DEVELOPED_ATTRIBUTE, [isLeastDeveloped(code) ? 'yes' : 'no']]];
}
