import type { JsonPath, RawFault } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
import type { SelectionRule } from '../selection/rules';
import { COUNTRIES } from './countries';
import { LANGUAGES } from './languages';
import type { Question } from './question-schema';
import type { CallDefinition } from './schema';

/** The attribute that follows from a country of attribute `country`: `yes` or `no`. */
export const LEAST_DEVELOPED_ATTRIBUTE = 'least-developed';

/** The values that an attribute can take, by its name; `sensitive` are those that people declare. */
export interface KnownAttributes {
  readonly ordinary: ReadonlyMap<string, readonly string[]>;
  readonly sensitive: ReadonlyMap<string, readonly string[]>;
}

/** What selection may ask for in an intake: from answers, and from declarations. */
export function knownAttributes({ questions, declarations }: Asked): KnownAttributes {
  const ordinary = new Map(questions.flatMap(attributeValues));
  const sensitive = new Map(
    declarations.map(({ id, options }) => [id, options.map((option) => option.id)]),
  );
  return { ordinary, sensitive };
}

type Asked = Pick<CallDefinition, 'questions' | 'declarations'>;

function attributeValues(question: Question): (readonly [string, readonly string[]])[] {
  if (!('attribute' in question) || question.attribute === undefined) return [];
  const { attribute } = question;
  if (question.type === 'choice') return [[attribute, question.options.map(({ id }) => id)]];
  if (question.type === 'languages') return [[attribute, Object.keys(LANGUAGES)]];
  const countries = [attribute, question.among ?? Object.keys(COUNTRIES)] as const;
  if (attribute !== 'country') return [countries];
  return [countries, [LEAST_DEVELOPED_ATTRIBUTE, ['yes', 'no']]];
}

/** Rules over attributes that nobody is asked for, and declared ones not marked as sensitive. */
export function* selectionFaults(definition: CallDefinition): Generator<RawFault> {
  const known = knownAttributes(definition);
  for (const [index, rule] of definition.selection.entries()) {
    const at = ['selection', index];
    for (const asked of askedBy(rule)) yield* askedFaults(at, asked, known);
    const declared = askedBy(rule).some(({ attribute }) => known.sensitive.has(attribute));
    if (rule.sensitive === declared) continue;
    const expected = declared ? 'true: people declare it' : 'false: nobody declares it';
    const path = [...at, 'sensitive'];
    yield { path, code: 'wrong-value', found: String(rule.sensitive), expected };
  }
}

/** An attribute that a rule names, the values it names of it, and where in the rule they stand. */
interface AskedFor {
  readonly attribute: string;
  readonly path: JsonPath;
  readonly values: readonly string[];
  readonly valuesPath: JsonPath;
}

function askedBy(rule: SelectionRule): readonly AskedFor[] {
  if (rule.kind === 'perValue') {
    const { attribute, values = [] } = rule;
    return [{ attribute, path: ['attribute'], values, valuesPath: ['values'] }];
  }
  const sides =
    rule.kind === 'equal'
      ? ([['left', rule.left] as const, ['right', rule.right] as const] as const)
      : ([['where', rule.where] as const] as const);
  return sides.map(([key, { attribute, is }]) => ({
    attribute,
    path: [key, 'attribute'],
    values: is,
    valuesPath: [key, 'is'],
  }));
}

function* askedFaults(
  at: JsonPath,
  { attribute, path, values, valuesPath }: AskedFor,
  { ordinary, sensitive }: KnownAttributes,
): Generator<RawFault> {
  const possible = ordinary.get(attribute) ?? sensitive.get(attribute);
  if (possible === undefined) {
    const names = [...ordinary.keys(), ...sensitive.keys()];
    yield* unknownName([...at, ...path], attribute, names, 'an attribute');
    return;
  }
  for (const [place, value] of values.entries()) {
    const where = [...at, ...valuesPath, place];
    yield* unknownName(where, value, possible, `a value of ${attribute}`);
  }
}
