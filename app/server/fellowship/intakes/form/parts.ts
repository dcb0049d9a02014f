import type { CallFault } from '~/core/fellowship/call/parse';
import {
  ABOUT_FIELDS,
  CRITERION_FIELDS,
  DECLARATION_FIELDS,
  eligibilityFields,
  type Names,
  REVIEW_FIELDS,
  RULE_KINDS,
  SELECTION_KINDS,
  selectionFields,
} from './entry-fields';
import type { FieldSpec } from './field';
import { isObject, type Json, type JsonObject, valueAt } from './json';
import { QUESTION_TYPES, questionFields } from './question-fields';

/** The parts of a definition that are lists of entries. */
export const LISTS = ['questions', 'eligibility', 'rubric', 'declarations', 'selection'] as const;
export type ListPart = (typeof LISTS)[number];

/** The pages on which a definition is written. */
export const PARTS = ['about', ...LISTS, 'review', 'whole', 'preview'] as const;
export type Part = (typeof PARTS)[number];

export const isList = (part: Part): part is ListPart => LISTS.some((list) => list === part);

/** The kinds of which an entry of a list can be; none where all are alike. */
export const KINDS: Readonly<Record<ListPart, readonly string[]>> = {
  questions: QUESTION_TYPES,
  eligibility: RULE_KINDS,
  rubric: [],
  declarations: [],
  selection: SELECTION_KINDS,
};

/** The entries of a list of a definition in work; what is no object counts as an empty one. */
export function entriesOf(draft: JsonObject, part: ListPart): readonly JsonObject[] {
  const list = valueAt(draft, [part]);
  const entries: readonly Json[] = Array.isArray(list) ? list : [];
  return entries.map((entry) => (isObject(entry) ? entry : {}));
}

/** Under which key an entry says of which kind it is. */
export const kindKey = (part: ListPart) => (part === 'questions' ? 'type' : 'kind');

/** The text under a key of an entry; '' where there is none, or something else. */
export function textIn(value: JsonObject | undefined, key: string): string {
  const text = valueAt(value, [key]);
  return typeof text === 'string' ? text : '';
}

/** What entries of a definition in work may name. */
export function namesIn(draft: JsonObject): Names {
  const questions = entriesOf(draft, 'questions');
  const ordinary = questions.map((one) => textIn(one, 'attribute')).filter(Boolean);
  const declared = entriesOf(draft, 'declarations').map((one) => textIn(one, 'id'));
  return {
    questions: questions.map((one) => ({ id: textIn(one, 'id'), type: textIn(one, 'type') })),
    attributes: [
      ...ordinary,
      ...(ordinary.includes('country') ? ['least-developed'] : []),
      ...declared.filter(Boolean),
    ],
  };
}

/** The fields of a form: of a part, or of an entry of a list of that kind. */
export function fieldsOf(part: Part, kind: string, names: Names): readonly FieldSpec[] {
  switch (part) {
    case 'about':
      return ABOUT_FIELDS;
    case 'review':
      return REVIEW_FIELDS;
    case 'questions':
      return questionFields(kind);
    case 'eligibility':
      return eligibilityFields(kind, names);
    case 'rubric':
      return CRITERION_FIELDS;
    case 'declarations':
      return DECLARATION_FIELDS;
    case 'selection':
      return selectionFields(kind, names);
    default:
      return [];
  }
}

/** Whether a rule of selection is over what people declare of themselves. */
export function isOverDeclared(draft: JsonObject, rule: JsonObject): boolean {
  const declared = entriesOf(draft, 'declarations').map((one) => textIn(one, 'id'));
  const paths = [
    ['attribute'],
    ['where', 'attribute'],
    ['left', 'attribute'],
    ['right', 'attribute'],
  ];
  return paths.some((path) => {
    const named = valueAt(rule, path);
    return typeof named === 'string' && declared.includes(named);
  });
}

/** The page on which a fault is mended. */
export function partOf({ path }: Pick<CallFault, 'path'>): Part {
  const [first = ''] = path.split(/[.[]/);
  return PARTS.find((part) => part === first) ?? 'about';
}

/** The faults of one entry of a list. */
export function faultsAt(
  faults: readonly CallFault[],
  part: ListPart,
  index: number,
): readonly CallFault[] {
  const at = `${part}[${index}]`;
  return faults.filter(
    ({ path }) => path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`),
  );
}
