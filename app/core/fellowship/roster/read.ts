import { isAddress, normalAddress } from '../../format/address';
import { cellsOf, characterFault, type Delimiter, delimiterOf } from './cells';
import { decodeLines } from './decode';
import { type RosterFault, shown } from './fault';
import { type Column, readHead } from './head';

/** A person as a line of the file names them. */
export interface RosterRow {
  /** From 1, the head and empty lines counted. */
  line: number;
  /** As addresses are compared: lower case. */
  email: string;
  /** One line; '' where the cell is empty. */
  name: string;
  /** '' for no group. */
  group: string;
}

/** A file read. Where there are faults, nothing of it is to be used. */
export interface ReadRoster {
  rows: RosterRow[];
  faults: RosterFault[];
}

export const MOST_ROWS = 1_000;
export const LONGEST_NAME = 120;
/** Faults told at once. */
export const MOST_FAULTS = 100;

/**
 * Reads a list of people: CSV in UTF-8, its first line naming the columns `email`, `name` and, where
 * wanted, `group`; commas, semicolons or tabs between the cells. It tells every fault with its line.
 */
export function readRoster(bytes: Uint8Array): ReadRoster {
  const decoded = decodeLines(bytes);
  if (!decoded.ok) return { rows: [], faults: capped(decoded.faults) };
  const { lines } = decoded;
  const headAt = lines.findIndex((line) => line.trim() !== '');
  const head = lines[headAt] ?? '';
  const delimiter = delimiterOf(head);
  const headFault = characterFault(head, headAt + 1);
  const headCells = cellsOf(head, headAt + 1, delimiter);
  if (headFault !== null) return { rows: [], faults: [headFault] };
  if (!Array.isArray(headCells)) return { rows: [], faults: [headCells] };
  const { columns, faults } = readHead(headCells, headAt + 1);
  if (columns.length === 0) return { rows: [], faults };
  const rows: RosterRow[] = [];
  let people = 0;
  for (const [index, line] of lines.entries()) {
    if (index <= headAt || line.trim() === '') continue;
    const read = rowOf(line, index + 1, { columns, delimiter });
    faults.push(...read.faults);
    if (read.faults.length === 0 && read.row !== null) rows.push(read.row);
    people += 1;
    if (people !== MOST_ROWS + 1) continue;
    faults.push({ line: index + 1, code: 'tooManyRows', number: MOST_ROWS });
  }
  if (rows.length === 0 && faults.length === 0) faults.push({ line: headAt + 1, code: 'noRows' });
  faults.push(...twice(rows));
  return { rows, faults: capped(faults.sort((a, b) => a.line - b.line)) };
}

interface Shape {
  columns: readonly (Column | null)[];
  delimiter: Delimiter;
}

function rowOf(text: string, line: number, { columns, delimiter }: Shape) {
  const refused = (...faults: RosterFault[]) => ({ row: null, faults });
  const strange = characterFault(text, line);
  if (strange !== null) return refused(strange);
  const cells = cellsOf(text, line, delimiter);
  if (!Array.isArray(cells)) return refused(cells);
  if (cells.length !== columns.length) {
    const code = cells.length < columns.length ? 'tooFewCells' : 'tooManyCells';
    return refused({ line, code, number: cells.length });
  }
  const at = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const row = {
    ...{ line, email: normalAddress(at('email')) },
    ...{ name: oneLine(at('name')), group: oneLine(at('group')) },
  };
  return { row, faults: cellFaults(cells, row) };
}

function cellFaults(cells: readonly string[], row: RosterRow): RosterFault[] {
  const { line, email, name, group } = row;
  const faults: RosterFault[] = [];
  for (const cell of cells) {
    // A spreadsheet that opens the list again would work it out (OWASP, "CSV Injection").
    if (/^\s*[=+\-@]|^\t/.test(cell)) faults.push({ line, code: 'formula', found: shown(cell) });
  }
  if (faults.length > 0) return faults;
  if (email === '') faults.push({ line, code: 'addressMissing' });
  else if (!isAddress(email)) faults.push({ line, code: 'addressWrong', found: shown(email) });
  const [found, number] = [shown(name), LONGEST_NAME];
  if (name.length > LONGEST_NAME) faults.push({ line, code: 'nameLong', found, number });
  if (group.length > LONGEST_NAME) {
    faults.push({ line, code: 'groupLong', found: shown(group), number });
  }
  return faults;
}

/** Lines whose address another line before them has. `a+b@` and `a@` are two addresses. */
function twice(rows: readonly RosterRow[]): RosterFault[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ line, email }): RosterFault[] => {
    const before = lines.get(email);
    if (before === undefined) lines.set(email, line);
    if (before === undefined) return [];
    return [{ line, code: 'addressTwice', found: shown(email), number: before }];
  });
}

function capped(faults: RosterFault[]): RosterFault[] {
  const next = faults[MOST_FAULTS];
  if (next === undefined) return faults;
  const number = faults.length - MOST_FAULTS;
  return [...faults.slice(0, MOST_FAULTS), { line: next.line, code: 'tooManyFaults', number }];
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
