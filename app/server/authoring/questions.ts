import type { CourseFiles } from '~/core/learning/course';
import {
  exportItems,
  type Format,
  importItems,
  type Left,
} from '~/core/learning/exchange/exchange';
import type { Loss } from '~/core/learning/exchange/question';
import { type Check, type CheckFile, checkSchema } from '~/core/learning/format/check';
import { moduleSchema } from '~/core/learning/format/module';
import { change } from './change';
import { readDraft } from './draft';
import { exported, moduleFiles } from './intake';
import { type Author, type AuthoringParts, type DraftFault, draftRow } from './parts';

const CHECK = 'check.json';

/** What a page for questions shows of a module. */
export interface QuestionBank {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly type: string }[];
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
  /** `changedAt` of the draft; null for a shipped module, to which nothing can be added. */
  readonly seen: number | null;
}

export interface QuestionsIn {
  readonly text: string;
  /** The outcome that new items assess unless they say so themselves. */
  readonly outcome: string;
  readonly seen: number;
}

export type TakenIn =
  | { readonly ok: true; readonly added: number; readonly left: readonly Left[] }
  | {
      readonly ok: false;
      readonly fault: DraftFault | 'noQuestions';
      readonly left: readonly Left[];
    };

/** The items of a module's check and what they may assess; null for who may not see the keys. */
export async function questionBank(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
): Promise<QuestionBank | null> {
  const files = await moduleFiles(parts, user, moduleId);
  if (files === null) return null;
  const row = await draftRow(parts, user, moduleId);
  const module = moduleSchema.safeParse(json(files['module.json']));
  const { title, outcomes } = module.data ?? { title: moduleId, outcomes: [] };
  const items = (checkIn(files)?.items ?? []).map(({ id, type }) => ({ id, type }));
  const seen = row?.updatedAt.getTime() ?? null;
  return { title, items, seen, outcomes: outcomes.map(({ id, text }) => ({ id, text })) };
}

/**
 * Adds the questions of a file in GIFT or Moodle XML to the check of a draft: all that can be taken,
 * or none where the draft cannot take them. What did not come along is listed.
 */
export async function takeQuestions(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
  { text, outcome, seen }: QuestionsIn,
): Promise<TakenIn> {
  const row = await draftRow(parts, user, moduleId);
  if (row === null) return { ok: false, fault: 'notFound', left: [] };
  const files = readDraft(row.draft);
  const { items, left } = importItems(text, formatOf(text), { outcomes: [outcome] });
  if (items.length === 0) return { ok: false, fault: 'noQuestions', left };
  const before = files[CHECK] === undefined ? null : checkIn(files);
  if (files[CHECK] !== undefined && before === null) return { ok: false, fault: 'faults', left };
  const fresh: CheckFile = { format: 1, title: 'Check', items: [] };
  const taken = new Set((before?.items ?? []).map(({ id }) => id));
  const added = items.map((item) => ({ ...item, id: freeName(item.id, taken) }));
  const check = { ...(before ?? fresh), items: [...(before?.items ?? []), ...added] };
  if (!checkSchema.safeParse(check).success) return { ok: false, fault: 'tooLong', left };
  const written = `${JSON.stringify(check, null, 2)}\n`;
  const changed = await change(parts, user, moduleId, { file: CHECK, text: written, seen });
  return changed.ok ? { ok: true, added: added.length, left } : { ...changed, left };
}

/** The questions of a module's check for another system; null for who may not see the keys. */
export async function giveQuestions(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
  format: Format,
): Promise<{ text: string; left: readonly Loss[] } | null> {
  const files = await exported(parts, user, moduleId);
  return files === null ? null : exportItems(checkIn(files)?.items ?? [], format);
}

function formatOf(text: string): Format {
  return /^\uFEFF?\s*</.test(text) ? 'moodle-xml' : 'gift';
}

function checkIn(files: CourseFiles): Check | null {
  return checkSchema.safeParse(json(files[CHECK])).data ?? null;
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let at = 2; taken.has(name); at++) name = `${wanted.slice(0, 56)}-${at}`;
  taken.add(name);
  return name;
}
