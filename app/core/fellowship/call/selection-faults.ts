import type { RawFault } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
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
  const { ordinary, sensitive } = knownAttributes(definition);
  const names = [...ordinary.keys(), ...sensitive.keys()];
  for (const [index, rule] of definition.selection.entries()) {
    const at = ['selection', index];
    const { attribute, is } = rule.where;
    const values = ordinary.get(attribute) ?? sensitive.get(attribute);
    if (values === undefined) {
      yield* unknownName([...at, 'where', 'attribute'], attribute, names, 'an attribute');
      continue;
    }
    for (const [place, value] of is.entries()) {
      yield* unknownName([...at, 'where', 'is', place], value, values, `a value of ${attribute}`);
    }
    if (rule.sensitive === sensitive.has(attribute)) continue;
    const expected = `${!rule.sensitive}: ${rule.sensitive ? 'nobody declares' : 'people declare'} it`;
    const found = String(rule.sensitive);
    yield { path: [...at, 'sensitive'], code: 'wrong-value', found, expected };
  }
}
