import { LANGUAGE_LEVELS } from '~/core/fellowship/call/languages';
import { NEEDABLE } from '~/core/fellowship/call/revealed';
import type { FieldSpec } from './field';

export const RULE_KINDS = [
  ...(['countryIn', 'numberAtLeast', 'numberAtMost', 'dateNotBefore', 'dateNotAfter'] as const),
  ...(['choiceIs', 'choiceIsNot', 'languageAtLeast'] as const),
] as const;
export const SELECTION_KINDS = ['atLeast', 'atMost', 'perValue', 'equal'] as const;
export const DECLARABLE = [
  ...(['gender', 'indigenous-people', 'community-nomination', 'disability', 'age-band'] as const),
] as const;

const ID: FieldSpec = { name: 'id', kind: 'line' };

/** What an entry of a definition may name: ids of questions by their type, and attributes. */
export interface Names {
  readonly questions: readonly { readonly id: string; readonly type: string }[];
  readonly attributes: readonly string[];
}

const ASKED: Readonly<Record<(typeof RULE_KINDS)[number], string>> = {
  ...{ countryIn: 'country', numberAtLeast: 'number', numberAtMost: 'number' },
  ...{ dateNotBefore: 'date', dateNotAfter: 'date', choiceIs: 'choice', choiceIsNot: 'choice' },
  languageAtLeast: 'languages',
};

/** The form of a rule of who may apply. */
export function eligibilityFields(kind: string, { questions }: Names): readonly FieldSpec[] {
  const known = RULE_KINDS.find((one) => one === kind);
  const type = known === undefined ? '' : ASKED[known];
  const choices = questions.filter((one) => one.type === type).map(({ id }) => id);
  return [
    { name: 'question', kind: 'one', choices },
    ...bound(kind),
    { name: 'sentence', kind: 'text' },
    ID,
  ];
}

function bound(kind: string): readonly FieldSpec[] {
  if (kind === 'countryIn') return [{ name: 'countries', kind: 'words' }];
  if (kind.startsWith('number')) return [{ name: 'value', kind: 'number' }];
  if (kind.startsWith('date')) return [{ name: 'date', kind: 'date' }];
  if (kind.startsWith('choice')) return [{ name: 'options', kind: 'words' }];
  return [
    { name: 'language', kind: 'line' },
    { name: 'level', kind: 'one', choices: LANGUAGE_LEVELS },
  ];
}

/** The form of a criterion of the rubric. */
export const CRITERION_FIELDS: readonly FieldSpec[] = [
  { name: 'title', kind: 'line' },
  { name: 'question', kind: 'text' },
  { name: 'weight', kind: 'number', otherwise: '1' },
  { name: 'levels', kind: 'steps' },
  { name: 'needs', kind: 'any', choices: NEEDABLE, named: 'reveals' },
  { name: 'because', kind: 'text' },
  ID,
];

/** The form of what applicants may say of themselves. */
export const DECLARATION_FIELDS: readonly FieldSpec[] = [
  { name: 'id', kind: 'one', choices: DECLARABLE, named: 'declarable' },
  { name: 'label', kind: 'text' },
  { name: 'purpose', kind: 'text' },
  { name: 'options', kind: 'pairs' },
];

/** The form of a rule of selection. Whether it is over what people declare follows from its attribute. */
export function selectionFields(kind: string, { attributes }: Names): readonly FieldSpec[] {
  const attribute = (name: string): FieldSpec => ({ name, kind: 'one', choices: attributes });
  const number = (name: string): FieldSpec => ({ name, kind: 'number' });
  const words = (name: string): FieldSpec => ({ name, kind: 'words' });
  const sides = ['left', 'right'].flatMap((side) => [
    attribute(`${side}.attribute`),
    words(`${side}.is`),
  ]);
  const own: readonly FieldSpec[] =
    kind === 'perValue'
      ? [attribute('attribute'), words('values'), number('atLeast'), number('atMost')]
      : kind === 'equal'
        ? [...sides, number('within')]
        : [attribute('where.attribute'), words('where.is'), number('count'), number('share')];
  return [{ name: 'title', kind: 'text' }, ...own, number('weight'), ID];
}

/** What the call says of itself, besides its title, its address and its dates. */
export const ABOUT_FIELDS: readonly FieldSpec[] = [
  { name: 'places', kind: 'number' },
  { name: 'summary', kind: 'text' },
  { name: 'about', kind: 'area' },
  { name: 'language', kind: 'line', otherwise: 'en' },
];

/** How applications are reviewed. */
export const REVIEW_FIELDS: readonly FieldSpec[] = [
  { name: 'review.perApplication', kind: 'number', otherwise: '2' },
  { name: 'review.thirdOpinionAbove', kind: 'number', otherwise: '25' },
  { name: 'review.conflicts.sameInstitution', kind: 'yesNo', otherwise: 'true' },
  { name: 'review.conflicts.sameCountry', kind: 'yesNo', otherwise: 'false' },
];
