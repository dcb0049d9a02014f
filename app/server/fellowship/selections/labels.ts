import { COUNTRIES } from '~/core/fellowship/call/countries';
import { LANGUAGES } from '~/core/fellowship/call/languages';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import {
  knownAttributes,
  LEAST_DEVELOPED_ATTRIBUTE,
} from '~/core/fellowship/call/selection-faults';

/** An ordinary attribute in words. */
export interface AttributeWords {
  readonly attribute: string;
  /** The question it comes from; null for least developed countries, which pages name themselves. */
  readonly label: string | null;
  /** What a value is called; `yes` and `no` of least developed countries stay as they are. */
  readonly nameOf: (value: string) => string;
}

type Asked = Pick<CallDefinition, 'questions' | 'declarations'>;

/** The ordinary attributes of a call: what coordinators know of everybody. Never what is declared. */
export function attributeWords(definition: Asked): AttributeWords[] {
  const { sensitive } = knownAttributes(definition);
  return definition.questions.flatMap((question): AttributeWords[] => {
    if (!('attribute' in question) || question.attribute === undefined) return [];
    const { attribute, label } = question;
    if (sensitive.has(attribute)) return [];
    if (question.type === 'choice') {
      const names = new Map(question.options.map((option) => [option.id, option.label]));
      return [{ attribute, label, nameOf: (value) => names.get(value) ?? value }];
    }
    const names = question.type === 'languages' ? LANGUAGES : COUNTRIES;
    const words = { attribute, label, nameOf: (value: string) => names[value] ?? value };
    if (attribute !== 'country') return [words];
    const developed = { attribute: LEAST_DEVELOPED_ATTRIBUTE, label: null };
    return [words, { ...developed, nameOf: (value) => value }];
  });
}
