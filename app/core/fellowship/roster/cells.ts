import { type RosterFault, shown } from './fault';

/** What stands between cells: whatever of these the first line has most of. */
export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** The longest line that is read, in characters. */
export const LONGEST_LINE = 2_000;

/** The delimiter of a file, by its first line. */
export function delimiterOf(head: string): Delimiter {
  const bare = head.replace(/"[^"]*"/g, '');
  const count = (one: Delimiter) => bare.split(one).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * The cells of one line (RFC 4180, but a cell ends with its line: no name has a line end, and so an
 * open quote is told where it stands and not at the end of the file). Text in quotes may hold the
 * delimiter, and two quotes for one.
 */
export function cellsOf(
  line: string,
  number: number,
  delimiter: Delimiter,
): string[] | RosterFault {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const quoted = /^[ \t]*"/.exec(delimiter === '\t' ? line.slice(at, at + 1) : line.slice(at));
    if (quoted === null) {
      const end = line.indexOf(delimiter, at);
      const cell = end < 0 ? line.slice(at) : line.slice(at, end);
      if (cell.includes('"')) return { line: number, code: 'quoteStray', found: shown(cell) };
      cells.push(cell);
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    const from = at + quoted[0].length;
    const end = closingQuote(line, from);
    if (end < 0) return { line: number, code: 'quoteOpen', found: shown(line.slice(from)) };
    cells.push(line.slice(from, end).replaceAll('""', '"'));
    const next = line.indexOf(delimiter, end + 1);
    const after = next < 0 ? line.slice(end + 1) : line.slice(end + 1, next);
    if (after.trim() !== '') return { line: number, code: 'quoteAfter', found: shown(after) };
    if (next < 0) return cells;
    at = next + 1;
  }
}

/** Where the quote stands that closes what began before `from`; -1 where none does. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return -1;
}

/** What no line of a list of people may hold, whichever cell it is in. */
export function characterFault(text: string, line: number): RosterFault | null {
  if (text.length > LONGEST_LINE) return { line, code: 'lineLong', number: LONGEST_LINE };
  const named = (code: RosterFault['code'], pattern: RegExp): RosterFault | null => {
    const found = pattern.exec(text)?.[0]?.codePointAt(0);
    if (found === undefined) return null;
    return { line, code, found: `U+${found.toString(16).toUpperCase().padStart(4, '0')}` };
  };
  return (
    named('control', /[^\P{Cc}\t]|[\p{Zl}\p{Zp}]/u) ??
    named('direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u) ??
    named('invisible', /[\p{Cf}\u115F\u1160\u3164\uFFA0]/u) ??
    named('lost', /[\uFFFD\p{Cs}]/u)
  );
}
