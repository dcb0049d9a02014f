import { readAnswers } from '~/core/fellowship/call/answers';
import { completeness } from '~/core/fellowship/call/completeness';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import { folded } from '~/core/fellowship/call/fold';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';
import { type SentState, type SheetRow, type Sign, sheetOf, signsIn } from './sheet';

/** Applications on one page. */
export const PAGE = 40;
export const SHOWN_STATES = ['all', 'sent', 'draft', 'withdrawn'] as const;
export const SHOWN_SCREENINGS = [
  ...(['all', 'none', 'eligible', 'ineligible', 'duplicate', 'signs'] as const),
] as const;

/** Which applications are to be shown. */
export interface Wish {
  state: (typeof SHOWN_STATES)[number];
  /** `none`: nobody has looked at it; `signs`: likely of somebody who applied twice. */
  screening: (typeof SHOWN_SCREENINGS)[number];
  /** A country's code; '' for all. */
  country: string;
  /** A number, or part of a name or address; '' for all. */
  search: string;
  /** From 1. */
  page: number;
}

/** An application in the list. Times in ms since 1970. */
export interface ApplicationLine {
  id: string;
  number: number;
  /** '' until it is sent in. */
  name: string;
  email: string;
  /** In words. */
  country: string;
  state: SentState;
  sentAt: number | null;
  screening: SheetRow['screening'];
  reason: string;
  signs: readonly Sign[];
  /** Of a draft: how many of the required answers are there. */
  progress: { answered: number; required: number } | null;
}

export interface ApplicationList {
  lines: ApplicationLine[];
  /** Of those that fit the wish. */
  count: number;
  page: number;
  pages: number;
  /** Of all: the countries that occur, by name. */
  countries: { code: string; name: string }[];
}

/** A page of the applications of an intake, by number. */
export async function listOf(
  reader: Reader,
  intakeId: string,
  definition: CallDefinition,
  wish: Wish,
): Promise<ApplicationList> {
  const rows = await sheetOf(reader, intakeId, definition);
  const signs = signsIn(rows);
  const fitting = rows.filter((row) => fits(row, wish, signs));
  const pages = Math.max(1, Math.ceil(fitting.length / PAGE));
  const page = Math.min(Math.max(1, Math.floor(wish.page)), pages);
  const shown = fitting.slice((page - 1) * PAGE, page * PAGE);
  const progress = await progressOf(reader, definition, shown);
  const codes = [...new Set(rows.map(({ country }) => country))].filter(Boolean);
  const countries = codes.map((code) => ({ code, name: COUNTRIES[code] ?? code }));
  return {
    ...{ count: fitting.length, page, pages },
    lines: shown.map(({ born: _, country, ...row }) => ({
      ...{ ...row, country: COUNTRIES[country] ?? country },
      ...{ signs: signs.get(row.id) ?? [], progress: progress.get(row.id) ?? null },
    })),
    countries: countries.sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

type Signs = ReadonlyMap<string, readonly Sign[]>;

function fits(row: SheetRow, { state, screening, country, search }: Wish, signs: Signs): boolean {
  if (state !== 'all' && row.state !== state) return false;
  if (country !== '' && row.country !== country) return false;
  if (screening === 'none' && (row.screening !== null || row.state !== 'sent')) return false;
  if (screening === 'signs' && !signs.has(row.id)) return false;
  const named = screening !== 'all' && screening !== 'none' && screening !== 'signs';
  if (named && row.screening !== screening) return false;
  const wanted = search.trim();
  if (wanted === '') return true;
  if (/^\d{1,6}$/.test(wanted)) return row.number === Number(wanted);
  return folded(row.name).includes(folded(wanted)) || row.email.includes(wanted.toLowerCase());
}

/** How far drafts are: only how many answers there are, never which. */
async function progressOf(reader: Reader, definition: CallDefinition, shown: readonly SheetRow[]) {
  const drafts = shown.filter(({ state }) => state === 'draft').map(({ id }) => id);
  const rows = await reader.application.findMany({
    where: { id: { in: drafts } },
    select: { id: true, answers: true },
  });
  return new Map(
    rows.map(({ id, answers }) => {
      const given = readAnswers(definition, JSON.parse(answers));
      const { answered, required } = completeness(definition, given);
      return [id, { answered, required }];
    }),
  );
}
