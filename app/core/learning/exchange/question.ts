import type { Item } from '../format/items';

/** An answer of a foreign question: its share of the marks in per cent, negative where it costs. */
export interface Answer {
  readonly text: string;
  readonly share: number;
  readonly feedback: string;
}

/** A number with how far it may be off, both decimals as text. */
export interface NumberAnswer extends Answer {
  readonly tolerance: string;
}

/** What is asked, in the forms that question banks share. */
export type Asked =
  | { readonly kind: 'choice'; readonly several: boolean; readonly answers: readonly Answer[] }
  | {
      readonly kind: 'number';
      readonly answers: readonly NumberAnswer[];
      /** Worth in the unit of the answers. */
      readonly units: readonly { readonly symbol: string; readonly factor: string }[];
    }
  | {
      readonly kind: 'matching';
      readonly pairs: readonly { readonly left: string; readonly right: string }[];
      readonly extras: readonly string[];
    }
  | { readonly kind: 'words'; readonly answers: readonly Answer[]; readonly exactCase: boolean }
  | {
      readonly kind: 'gaps';
      /** Text and gaps in turn. */
      readonly parts: readonly (string | { readonly answers: readonly Answer[] })[];
      readonly exactCase: boolean;
    }
  | { readonly kind: 'order'; readonly entries: readonly string[] }
  | { readonly kind: 'essay'; readonly notes: string };

/** A question as question banks know it: between our items and the files of others. */
export interface Question {
  readonly name: string;
  readonly stem: string;
  readonly explanation: string;
  readonly marks: number;
  readonly asked: Asked;
}

/** A question out of a file. */
export interface ReadQuestion {
  readonly question: Question;
  /** Where it begins, counted from 1; null where the format does not say. */
  readonly line: number | null;
  /** What the file says that a question cannot hold. */
  readonly lost: readonly Loss[];
  /** The item it was written from, where we wrote the file. */
  readonly written: Written | null;
}

/** An item kept beside its question, with a fingerprint of the question as it was then. */
export interface Written {
  readonly print: string;
  readonly item: Item;
}

/** What could not be carried over, and why in a code with a sentence in the message catalogue. */
export type LossCode =
  | 'unreadable'
  | 'unknown-kind'
  | 'category'
  | 'description'
  | 'partial-share'
  | 'unequal-shares'
  | 'several-numbers'
  | 'no-feedback'
  | 'no-rubric'
  | 'no-model'
  | 'no-answer'
  | 'too-many'
  | 'picture'
  | 'figure'
  | 'position'
  | 'gaps'
  | 'gap';

export interface Loss {
  readonly code: LossCode;
  /** Of what: the name of the question, or the words in question. */
  readonly at: string;
}

/** A text that is the same for the same question, whatever object it is. */
export function printOf(question: Question): string {
  return JSON.stringify(question, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
