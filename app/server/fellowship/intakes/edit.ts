import type { CallFault } from '~/core/fellowship/call/parse';
import { fault, told } from '../told';
import { nameFrom, type SentFields, withFields } from './form/field';
import { type JsonObject, readObject } from './form/json';
import {
  entriesOf,
  fieldsOf,
  isOverDeclared,
  kindKey,
  type ListPart,
  namesIn,
  textIn,
} from './form/parts';
import { type Head, type HeadFields, readHead } from './head';

/** One change to an intake in work. Entries of lists are known by their position, from 0. */
export type Edit =
  | { kind: 'about'; head: HeadFields; sent: SentFields }
  | { kind: 'review'; sent: SentFields }
  | { kind: 'entry'; part: ListPart; at: number; sent: SentFields }
  /** `of`: which kind of entry, such as a type of question. */
  | { kind: 'add'; part: ListPart; of: string }
  | { kind: 'move'; part: ListPart; at: number; by: -1 | 1 }
  | { kind: 'remove'; part: ListPart; at: number }
  /** The whole definition as JSON. */
  | { kind: 'whole'; text: string };

/** What an edit makes of an intake. */
export interface Edited {
  draft: JsonObject;
  /** What it says beside its definition, where the edit is about that. */
  head: Partial<Head>;
}

export type EditAnswer =
  | { ok: true; value: Edited }
  | { ok: false; fault: 'name' | 'address' | 'zone' | 'times' }
  /** The text is no JSON that could be kept, even as a draft. */
  | { ok: false; fault: 'format'; faults: readonly CallFault[] };

/** Works out what an edit makes of a definition in work. An entry that is not there is left alone. */
export function edited(draft: JsonObject, edit: Edit): EditAnswer {
  switch (edit.kind) {
    case 'about': {
      const head = readHead(edit.head);
      if (!head.ok) return head;
      const about = withFields(draft, fieldsOf('about', '', namesIn(draft)), edit.sent);
      return told({ draft: about, head: head.value });
    }
    case 'review': {
      const fields = fieldsOf('review', '', namesIn(draft));
      return told({ draft: withFields(draft, fields, edit.sent), head: {} });
    }
    case 'whole':
      return whole(edit.text);
    default: {
      const entries = withEntry(draft, edit);
      return told({ draft: { ...draft, [edit.part]: entries }, head: {} });
    }
  }
}

function whole(text: string): EditAnswer {
  const read = readObject(text);
  if (!read.ok) return { ...fault('format'), faults: read.faults };
  const title = textIn(read.value, 'title').trim().slice(0, 120);
  return told({ draft: read.value, head: title === '' ? {} : { title } });
}

type EntryEdit = Extract<Edit, { part: ListPart }>;

function withEntry(draft: JsonObject, edit: EntryEdit): readonly JsonObject[] {
  const entries = entriesOf(draft, edit.part);
  if (edit.kind === 'add') return [...entries, beginning(edit.part, edit.of)];
  const one = entries[edit.at];
  if (one === undefined) return entries;
  if (edit.kind === 'remove') return entries.filter((_, index) => index !== edit.at);
  if (edit.kind === 'entry') return entries.with(edit.at, written(draft, one, edit));
  const to = edit.at + edit.by;
  if (to < 0 || to >= entries.length) return entries;
  return entries.filter((_, index) => index !== edit.at).toSpliced(to, 0, one);
}

function written(
  draft: JsonObject,
  entry: JsonObject,
  { part, sent }: { part: ListPart; sent: SentFields },
): JsonObject {
  const kind = textIn(entry, kindKey(part));
  const next = withFields(entry, fieldsOf(part, kind, namesIn(draft)), sent);
  const id = textIn(next, 'id') || freeName(nameFrom(wordsOf(next)), draft, part);
  const named = id === '' ? next : { ...next, id };
  if (part !== 'selection') return named;
  const { sensitive: _, ...rule } = named;
  return isOverDeclared(draft, rule) ? { ...rule, sensitive: true } : rule;
}

/** The name, with a number behind it where another entry of the list has it. */
function freeName(name: string, draft: JsonObject, part: ListPart): string {
  const taken = entriesOf(draft, part).map((entry) => textIn(entry, 'id'));
  if (name === '' || !taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

const wordsOf = (entry: JsonObject) =>
  ['title', 'label', 'sentence', 'question']
    .map((key) => textIn(entry, key))
    .find(Boolean)
    ?.split(/\s+/)
    .slice(0, 5)
    .join(' ') ?? '';

const MAY_KEEP_SILENT = { id: 'prefer-not-to-say', label: 'I prefer not to say' };

/** What an entry says before anything is written in it. */
function beginning(part: ListPart, of: string): JsonObject {
  if (part === 'questions') {
    return { type: of, ...(of === 'text' ? { maxWords: 300 } : {}) };
  }
  if (part === 'declarations') return { id: of, options: [MAY_KEEP_SILENT] };
  return part === 'rubric' ? {} : { kind: of };
}
