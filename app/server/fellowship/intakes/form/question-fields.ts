import { LANGUAGE_LEVELS } from '~/core/fellowship/call/languages';
import type { Question } from '~/core/fellowship/call/question-schema';
import { SAID_TO_REVEAL } from '~/core/fellowship/call/revealed';
import type { FieldSpec } from './field';

export const QUESTION_TYPES = [
  ...(['text', 'line', 'choice', 'country', 'languages', 'link', 'number', 'date'] as const),
  'consent',
] as const;

const ATTRIBUTE: FieldSpec = { name: 'attribute', kind: 'line' };
const MOST: FieldSpec = { name: 'most', kind: 'number' };

/** What only questions of one type say. */
const OWN: Readonly<Record<Question['type'], readonly FieldSpec[]>> = {
  text: [
    { name: 'minWords', kind: 'number' },
    { name: 'maxWords', kind: 'number' },
  ],
  line: [{ name: 'maxLength', kind: 'number', otherwise: '200' }],
  choice: [
    { name: 'options', kind: 'pairs' },
    { name: 'many', kind: 'yesNo', otherwise: 'false' },
    ...[MOST, ATTRIBUTE],
  ],
  country: [{ name: 'among', kind: 'words' }, ATTRIBUTE],
  languages: [
    { name: 'counts', kind: 'one', choices: LANGUAGE_LEVELS, otherwise: 'B2' },
    ...[{ ...MOST, otherwise: '8' }, ATTRIBUTE],
  ],
  link: [],
  number: [
    { name: 'min', kind: 'number' },
    { name: 'max', kind: 'number' },
    { name: 'whole', kind: 'yesNo', otherwise: 'true' },
    { name: 'unit', kind: 'line' },
  ],
  date: [
    { name: 'earliest', kind: 'date' },
    { name: 'latest', kind: 'date' },
  ],
  consent: [],
};

/** The form of a question of a type; of an unknown type, what every question says. */
export function questionFields(type: string): readonly FieldSpec[] {
  const known = QUESTION_TYPES.find((one) => one === type);
  const required: FieldSpec = { name: 'required', kind: 'yesNo', otherwise: 'true' };
  return [
    { name: 'label', kind: 'text' },
    { name: 'help', kind: 'text' },
    { name: 'section', kind: 'line' },
    ...(known === undefined ? [] : OWN[known]),
    // A consent is always required.
    ...(known === 'consent' ? [] : [required]),
    { name: 'reveals', kind: 'any', choices: SAID_TO_REVEAL, named: 'reveals' },
    { name: 'id', kind: 'line' },
  ];
}
