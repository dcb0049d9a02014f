import type { Arrangement } from './arrange';
import { placed } from './arrange';
import type { Response } from './response';

/**
 * An answer as a page shows it again: choices under their names by place, so that a form can be
 * filled in with what was saved.
 */
export type Given =
  | { readonly kind: 'choices'; readonly choices: readonly string[]; readonly reasons: string }
  | { readonly kind: 'number'; readonly number: string; readonly unit: string }
  | { readonly kind: 'pairs'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: string };

/** An ordering is given as the place (from 1) of each entry. */
export function givenOf(response: Response, arrangement: Arrangement): Given {
  const first = namer(arrangement.first, 'a');
  const second = namer(arrangement.second, 'b');
  switch (response.type) {
    case 'single':
      return { kind: 'choices', choices: [first(response.choice)], reasons: '' };
    case 'multiple':
      return { kind: 'choices', choices: response.choices.map(first), reasons: '' };
    case 'move': {
      const choices = response.choice === '' ? [] : [first(response.choice)];
      return { kind: 'choices', choices, reasons: response.reasons };
    }
    case 'numeric':
      return { kind: 'number', number: response.number, unit: response.unit };
    case 'ordering': {
      const places = response.order.map((id, index) => [first(id), String(index + 1)] as const);
      return { kind: 'pairs', pairs: Object.fromEntries(places) };
    }
    case 'matching':
    case 'classify': {
      const pairs = Object.entries(response.pairs).map(([a, b]) => [first(a), second(b)] as const);
      return { kind: 'pairs', pairs: Object.fromEntries(pairs) };
    }
    case 'fill-in': {
      const words = Object.entries(response.words).map(([id, text]) => [first(id), text] as const);
      return { kind: 'pairs', pairs: Object.fromEntries(words) };
    }
    case 'short-text':
      return { kind: 'text', text: response.text };
  }
}

function namer(ids: readonly string[], letter: 'a' | 'b'): (id: string) => string {
  const names = new Map(placed(ids, letter).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
