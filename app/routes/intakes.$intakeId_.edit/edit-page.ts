import type { CallFault } from '~/core/fellowship/call/parse';
import { localOf } from '~/core/teaching/zone';
import type { IntakeDraft } from '~/server/fellowship/intakes/drafts';
import {
  type FieldView,
  type SentFields,
  shownField,
} from '~/server/fellowship/intakes/form/field';
import {
  entriesOf,
  faultsAt,
  fieldsOf,
  isList,
  KINDS,
  kindKey,
  type ListPart,
  namesIn,
  PARTS,
  type Part,
  partOf,
  textIn,
} from '~/server/fellowship/intakes/form/parts';
import type { HeadFields } from '~/server/fellowship/intakes/head';

/** A fault as the page tells it; `at` is the field that it is about, '' for the whole. */
export interface ToldFault {
  at: string;
  path: string;
  line: number;
  missing: boolean;
  found: string;
  expected: string;
  suggestion: string | null;
}

/** An entry of a list in its list. */
export interface EntryLine {
  /** Its position, from 0. */
  at: number;
  title: string;
  kind: string;
  faults: number;
}

/** What the page shows on which an intake is written. */
export type EditPage = ReturnType<typeof editPage>;

/** Which part is asked for, and which entry of it. Of a published call only what can be looked at. */
export function askedFor(url: URL, published: boolean): { part: Part; at: number | null } {
  const wanted = PARTS.find((part) => part === url.searchParams.get('part'));
  const at = url.searchParams.get('at') ?? '';
  if (published) return { part: wanted === 'whole' ? wanted : 'preview', at: null };
  return { part: wanted ?? 'about', at: /^\d{1,3}$/.test(at) ? Number(at) : null };
}

/** A draft with one of its parts opened. */
export function editPage(intake: IntakeDraft, part: Part, at: number | null) {
  const { draft, faults, published, timeZone } = intake;
  const entry = isList(part) ? entryAt(intake, part, at) : null;
  const head: HeadFields = {
    ...{ title: intake.title, slug: intake.slug, timeZone },
    opensAt: localOf(intake.opensAt, timeZone),
    closesAt: localOf(intake.closesAt, timeZone),
  };
  const mine = faults.filter((fault) => part === 'whole' || partOf(fault) === part);
  return {
    ...{ id: intake.id, title: intake.title, programme: intake.programme, seen: intake.seen },
    ...{ published, part, head, entry, valid: intake.definition !== null, dates: intake.dates },
    tabs: (published ? (['preview', 'whole'] as const) : PARTS).map((name) => ({
      name,
      faults: faults.filter((fault) => partOf(fault) === name).length,
    })),
    list: isList(part) && entry === null ? linesOf(intake, part) : null,
    kinds: isList(part) ? KINDS[part] : [],
    fields:
      part === 'about' || part === 'review'
        ? fieldsOf(part, '', namesIn(draft)).map((spec) => shownField(spec, draft))
        : [],
    faults: mine.map((fault) => toldFault(fault, '')),
    warnings: part === 'questions' || part === 'preview' ? warningsAt(intake, at) : [],
    text: part === 'whole' ? intake.text : null,
  };
}

/** All warnings, or those about the question that is open. */
function warningsAt({ warnings, published }: IntakeDraft, at: number | null) {
  if (published) return [];
  return warnings.filter((warning) => at === null || warning.at === at);
}

function entryAt(intake: IntakeDraft, part: ListPart, at: number | null) {
  const { draft, faults } = intake;
  const value = at === null ? undefined : entriesOf(draft, part)[at];
  if (value === undefined || at === null) return null;
  const kind = textIn(value, kindKey(part));
  return {
    ...{ at, kind },
    fields: fieldsOf(part, kind, namesIn(draft)).map((spec) => shownField(spec, value)),
    faults: faultsAt(faults, part, at)
      .map((fault) => toldFault(fault, `${part}[${at}]`))
      // It is made from the words.
      .filter((fault) => fault.at !== 'id' || !fault.missing),
  };
}

function linesOf({ draft, faults }: IntakeDraft, part: ListPart): EntryLine[] {
  return entriesOf(draft, part).map((entry, index) => ({
    at: index,
    title:
      ['title', 'label', 'sentence', 'id'].map((key) => textIn(entry, key)).find(Boolean) ?? '',
    kind: textIn(entry, kindKey(part)),
    faults: faultsAt(faults, part, index).length,
  }));
}

/** A fault for the page. @param under the path of the entry whose form is shown */
export function toldFault(fault: CallFault, under: string): ToldFault {
  const { path, line, code, found, expected, suggestion = null } = fault;
  const within = path.slice(under.length).replace(/^\./, '');
  const missing = code === 'missing' && found === 'nothing';
  return { at: within, path, line, missing, found, expected, suggestion };
}

/** Fields with what was sent in place of what is kept, for a change that was not taken. */
export function resent(fields: readonly FieldView[], sent: SentFields): FieldView[] {
  return fields.map((field) => {
    const values = sent(field.name);
    if (field.kind === 'yesNo') return { ...field, value: values.length > 0 ? 'true' : 'false' };
    return { ...field, value: field.kind === 'any' ? values.join(' ') : (values[0] ?? '') };
  });
}
