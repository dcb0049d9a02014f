import type { ShownItem } from '~/core/learning/marking/show';

/** Reads one field of a form that was sent; '' where it is missing. */
type FormText = (name: string) => string;

/** The name of a field of an item; `part` names a choice in it. */
export function fieldName(item: string, field: string, part?: string): string {
  return part === undefined ? `${item}.${field}` : `${item}.${field}.${part}`;
}

/** Whether a field belongs to an item. */
export function isFieldOf(item: string, name: string): boolean {
  return name.startsWith(`${item}.`);
}

/** The answer that a form holds for an item, as `parseResponse` reads it. */
export function answerFrom(item: ShownItem, text: FormText): unknown {
  const { id } = item;
  const field = (name: string, part?: string) => text(fieldName(id, name, part));
  switch (item.type) {
    case 'single':
      return { choice: field('choice') };
    case 'move':
      return { choice: field('choice'), reasons: field('reasons') };
    case 'multiple': {
      const chosen = item.options.filter(({ name }) => field('choice', name) !== '');
      return { choices: chosen.map(({ name }) => name) };
    }
    case 'numeric':
      return { number: field('number'), unit: field('unit') };
    case 'ordering': {
      const placed = item.entries
        .map(({ name }) => ({ name, place: Number(field('place', name)) }))
        .filter(({ place }) => Number.isInteger(place) && place > 0);
      return { order: placed.sort((a, b) => a.place - b.place).map(({ name }) => name) };
    }
    case 'matching':
      return { pairs: partsOf(item.lefts, 'pair', field) };
    case 'classify':
      return { pairs: partsOf(item.statements, 'pair', field) };
    case 'fill-in':
      return { words: Object.fromEntries(item.gaps.map((name) => [name, field('word', name)])) };
    case 'short-text':
      return { text: field('text') };
  }
}

function partsOf(
  list: readonly { readonly name: string }[],
  kind: string,
  field: (name: string, part?: string) => string,
): Record<string, string> {
  return Object.fromEntries(list.map(({ name }) => [name, field(kind, name)]));
}
