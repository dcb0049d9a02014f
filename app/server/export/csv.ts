import { stringify } from 'csv-stringify/sync';

/** A value of a table that leaves the house; null is an empty cell. */
export type ExportValue = string | number | null;

/** Tells Excel that the file is UTF-8; it takes the system's code page otherwise. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet may take for the beginning of a formula: `= + - @`, in full width too, which
 * Excel reads as the same in some languages, after spaces and signs that nobody sees (control and
 * format characters, which some programs cut off first), and a tab or line break.
 */
const FORMULA =
  /^[\s\p{Cc}\p{Cf}\p{Zs}\u2800\u3164]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B]|^[\t\r\n]/u;

/**
 * Text that a spreadsheet would take for a formula, with an apostrophe before it, so that it stays
 * text (OWASP, "CSV Injection").
 */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A table as CSV (RFC 4180, UTF-8 with a byte order mark), batch by batch. */
export async function* csvOf(
  head: readonly string[],
  batches: AsyncIterable<readonly (readonly ExportValue[])[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + lines([head]));
  for await (const batch of batches) yield encoder.encode(lines(batch));
}

function lines(rows: readonly (readonly ExportValue[])[]): string {
  const safe = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? neutralised(value) : value)),
  );
  return stringify(safe, { record_delimiter: '\r\n' });
}
