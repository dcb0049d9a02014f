import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportValue } from './csv';
import { packaging } from './xlsx-parts';

/** The most rows that a sheet can have, its head among them (ECMA-376, as Excel limits it). */
const MOST_ROWS = 1_048_576;

/** A sheet of a workbook: its title, its head and its lines, batch by batch. */
export interface Sheet {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly ExportValue[])[]>;
}

/**
 * A table as a workbook of one sheet, batch by batch; see `workbookOf`.
 *
 * @param title of the sheet
 */
export function xlsxOf(
  title: string,
  head: readonly string[],
  batches: Sheet['rows'],
): AsyncGenerator<Uint8Array> {
  return workbookOf([{ title, head, rows: batches }]);
}

/**
 * Tables as the sheets of a workbook (Office Open XML, ECMA-376 part 1), batch by batch: a workbook
 * of 20,000 rows never stands in memory as a whole. Heads are bold and stay in sight. Texts are
 * inline strings, which no spreadsheet takes for a formula.
 *
 * @param sheets one at least; their titles must differ within 31 characters
 */
export async function* workbookOf(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [path, text] of Object.entries(packaging(sheets.map(({ title }) => title)))) {
    const part = new ZipDeflate(path);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  for (const [at, { head, rows: batches }] of sheets.entries()) {
    const sheet = new ZipDeflate(`xl/worksheets/sheet${at + 1}.xml`, { level: 6 });
    zip.add(sheet);
    sheet.push(strToU8(sheetStart(head)));
    let number = 1;
    for await (const batch of batches) {
      const rows = batch.slice(0, MOST_ROWS - number);
      sheet.push(strToU8(rows.map((row, i) => rowXml(row, number + i + 1)).join('')));
      number += rows.length;
      yield* ready.splice(0);
    }
    sheet.push(strToU8('</sheetData></worksheet>'), true);
  }
  zip.end();
  yield* ready.splice(0);
}

function sheetStart(head: readonly string[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>' +
    '</sheetView></sheetViews>' +
    '<cols><col min="1" max="2" width="28" customWidth="1"/></cols>' +
    `<sheetData>${rowXml(head, 1, 1)}`
  );
}

function rowXml(values: readonly ExportValue[], number: number, style = 0): string {
  const cells = values.map((value, column) => {
    if (value === null) return '';
    const at = `r="${columnName(column)}${number}"${style > 0 ? ` s="${style}"` : ''}`;
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A, B … Z, AA, AB … for 0, 1 … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

/** Text for XML: markup escaped, characters that XML 1.0 does not have left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
