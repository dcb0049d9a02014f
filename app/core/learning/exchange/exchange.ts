import { type Item, type ItemFile, itemSchema } from '../format/items';
import { itemOf, type Setting } from './from-question';
import { readGift, writeGift } from './gift';
import { readMoodle, writeMoodle } from './moodle';
import { type Loss, printOf, type ReadQuestion } from './question';
import { questionOf } from './to-question';

/** The formats in which other systems keep questions. */
export const FORMATS = ['gift', 'moodle-xml'] as const;
export type Format = (typeof FORMATS)[number];

/** Something that did not come along as it was, with the place in the file where that is known. */
export interface Left extends Loss {
  readonly line: number | null;
}

export interface Imported {
  readonly items: readonly Item[];
  readonly left: readonly Left[];
}

/** Largest file read, in characters. */
export const MAX_LENGTH = 2_000_000;
/** Most items taken from one file: as many as a check may have. */
export const MOST_ITEMS = 60;

/** The item a question was written from, if nobody changed the question since. */
function unchanged({ question, written }: ReadQuestion): Item | null {
  if (!written || typeof written !== 'object' || written.print !== printOf(question)) return null;
  const parsed = itemSchema.safeParse(written.item);
  return parsed.success ? parsed.data : null;
}

function idFrom(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const stem = plain === '' || plain === 'constructor' || plain === 'prototype' ? 'item' : plain;
  let id = stem;
  for (let at = 2; taken.has(id); at++) id = `${stem}-${at}`;
  return id;
}

function taken(
  read: ReadQuestion,
  id: string,
  setting: Setting,
): { item: Item | null; lost: Loss[] } {
  const { item, lost } = itemOf(read.question, id, setting);
  if (item === null) return { item, lost: [...lost] };
  const parsed = itemSchema.safeParse(item satisfies ItemFile);
  if (parsed.success) return { item: parsed.data, lost: [...lost] };
  return { item: null, lost: [...lost, { code: 'unreadable', at: read.question.name }] };
}

const NOTHING: ReadonlySet<string> = new Set([
  ...['unreadable', 'unknown-kind', 'category', 'description'],
]);

/**
 * Items out of a file of another system. Every question of the file is either among the items or
 * listed in `left`, and so is whatever of a question could not be carried over. What we wrote
 * ourselves and nobody changed comes back exactly as it was. Never throws.
 */
export function importItems(text: string, format: Format, setting: Setting): Imported {
  const items: Item[] = [];
  const left: Left[] = [];
  const ids = new Set<string>();
  for (const read of questionsIn(text, format)) {
    const { line } = read;
    if (read.lost.some(({ code }) => NOTHING.has(code))) {
      left.push(...read.lost.map((loss) => ({ ...loss, line })));
      continue;
    }
    if (items.length === MOST_ITEMS) {
      left.push({ code: 'too-many', at: read.question.name, line });
      continue;
    }
    const same = unchanged(read);
    const free = same && !ids.has(same.id) ? same : null;
    const { item, lost } = free
      ? { item: free, lost: [] }
      : taken(read, idFrom(read.question.name, ids), setting);
    left.push(...[...read.lost, ...lost].map((loss) => ({ ...loss, line })));
    if (item === null) continue;
    ids.add(item.id);
    items.push(item);
  }
  return { items, left: distinct(left) };
}

function distinct(left: readonly Left[]): Left[] {
  return [...new Map(left.map((one) => [JSON.stringify(one), one])).values()];
}

function questionsIn(text: string, format: Format): ReadQuestion[] {
  try {
    if (text.length > MAX_LENGTH) throw new Error('too long');
    return format === 'gift' ? readGift(text) : readMoodle(text);
  } catch {
    const asked = { kind: 'essay', notes: '' } as const;
    const question = { name: '', stem: '', explanation: '', marks: 1, asked };
    const loss = { code: 'unreadable', at: text.slice(0, 60) } as const;
    return [{ question, line: null, lost: [loss], written: null }];
  }
}

/** Items as a file for another system, and what of them it cannot be told. */
export function exportItems(
  items: readonly Item[],
  format: Format,
): { text: string; left: readonly Loss[] } {
  const left: Loss[] = [];
  const questions = items.flatMap((item) => {
    const { question, lost } = questionOf(item);
    left.push(...lost);
    return question ? [{ question, item }] : [];
  });
  if (format === 'moodle-xml') return { text: writeMoodle(questions), left };
  const blocks = questions.flatMap(({ question, item }) => {
    const { text, lost } = writeGift(question, item);
    if (lost) left.push(lost);
    return text === null ? [] : [text];
  });
  return { text: `${blocks.join('\n\n')}\n`, left };
}
