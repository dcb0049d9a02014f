import { type Json, type JsonObject, valueAt, withValue } from './json';

/** How a value of a definition is written in a form. */
export type FieldKind =
  /** One line; several; several of Markdown. */
  | 'line'
  | 'text'
  | 'area'
  | 'number'
  | 'date'
  | 'yesNo'
  /** One of `choices`; any of them. */
  | 'one'
  | 'any'
  /** Words, with spaces or commas between them. */
  | 'words'
  /** `id: label`, one a line. */
  | 'pairs'
  /** `points: descriptor`, one a line. */
  | 'steps';

/** Choices with names of their own. */
export type NamedChoices = 'reveals' | 'declarable';

/** A field of a form and where its value stands in the definition. */
export interface FieldSpec {
  /** The path of the value, keys with dots between them; also the end of the label's message. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
  /** What the choices are, where they have names; without it they are shown as they are. */
  readonly named?: NamedChoices;
  /** What holds where the definition says nothing. */
  readonly otherwise?: string;
}

/** A field as the page shows it. `value` has a line or a word for each of several. */
export interface FieldView extends Pick<FieldSpec, 'name' | 'kind'> {
  readonly value: string;
  readonly choices: readonly string[];
  readonly named: NamedChoices | null;
}

/** A field with its value in the definition as text. */
export function shownField(spec: FieldSpec, of: Json | undefined): FieldView {
  const { name, kind, choices = [], named = null, otherwise = '' } = spec;
  const value = valueAt(of, name.split('.'));
  const text = value === undefined ? otherwise : written(spec, value);
  return { name, kind, choices, named, value: text };
}

function written({ kind }: FieldSpec, value: Json): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const list: readonly Json[] = value;
  if (kind === 'pairs') return list.map((one) => pair(one, 'id', 'label')).join('\n');
  if (kind === 'steps') return list.map((one) => pair(one, 'points', 'descriptor')).join('\n');
  return list.map(plain).join(' ');
}

function pair(value: Json, first: string, second: string): string {
  return `${plain(valueAt(value, [first]))}: ${plain(valueAt(value, [second]))}`;
}

function plain(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Reads what a form says under a name: all of it, as `FormData.getAll` does. */
export type SentFields = (name: string) => readonly string[];

/**
 * An object of a definition with what a form says of it. What is no number and no option stays as it
 * was written: the faults of the definition tell of it, and nothing is lost.
 */
export function withFields(
  of: JsonObject,
  specs: readonly FieldSpec[],
  sent: SentFields,
): JsonObject {
  return specs.reduce(
    (whole, spec) => withValue(whole, spec.name.split('.'), taken(spec, sent(spec.name))),
    of,
  );
}

function taken({ kind }: FieldSpec, values: readonly string[]): Json | undefined {
  const text = (values[0] ?? '').replace(/\r\n?/g, '\n').trim();
  if (kind === 'yesNo') return text !== '';
  if (kind === 'any') return values.length === 0 ? undefined : values;
  if (text === '') return undefined;
  if (kind === 'number') return numbered(text);
  if (kind === 'words') return text.split(/[\s,;]+/).filter(Boolean);
  if (kind === 'pairs') return lines(text).map(asPair);
  if (kind === 'steps') return lines(text).map(asStep);
  return text;
}

const numbered = (text: string) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** `woman: Woman`; a line without a name gets one from its words. */
function asPair(line: string): JsonObject {
  const [, id, label] = /^([a-z0-9-]{1,64}):\s*(.+)$/.exec(line) ?? [];
  return id && label ? { id, label } : { id: nameFrom(line), label: line };
}

function asStep(line: string): JsonObject {
  const [, points, descriptor] = /^(\d{1,3}):\s*(.+)$/.exec(line) ?? [];
  return points && descriptor ? { points: Number(points), descriptor } : { descriptor: line };
}

/** A name as definitions have it, from words: `Rivers and water` becomes `rivers-and-water`. */
export function nameFrom(words: string): string {
  const plainWords = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (plainWords ?? []).join('-').slice(0, 60).replace(/-+$/, '');
}
