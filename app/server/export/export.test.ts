import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvOf, type ExportValue, neutralised } from './csv';
import { columnName, xlsxOf } from './xlsx';

async function* batches(...all: ExportValue[][][]): AsyncGenerator<ExportValue[][]> {
  yield* all;
}

async function whole(pieces: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** In full width, and behind signs that nobody sees. */
const UNSEEN = [
  '＝1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '\u200b=1',
  '\ufeff＝1',
  '\u3000+1',
  '\u0000-1',
  '−1',
];

const rows: ExportValue[][] = [
  ['=HYPERLINK("https://example.org")', 72, null],
  ['Ana, "the chair"', -3, 'line\nbreak'],
];

describe('a table as CSV', () => {
  it('begins with a byte order mark and keeps every value apart', async () => {
    const file = await whole(csvOf(['Name', 'A', 'B'], batches([rows[0] ?? []], [rows[1] ?? []])));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(file, { bom: true })).toEqual([
      ['Name', 'A', 'B'],
      [`'=HYPERLINK("https://example.org")`, '72', ''],
      ['Ana, "the chair"', '-3', 'line\nbreak'],
    ]);
  });

  it('lets no text be taken for a formula, and leaves all other text alone', () => {
    for (const text of ['=1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r1', ...UNSEEN]) {
      expect(neutralised(text)).toBe(`'${text}`);
    }
    for (const text of ['', 'Ana', '1-2', 'a@b.example', '– 3', '\u200bAna'])
      expect(neutralised(text)).toBe(text);
  });
});

describe('a table as a workbook', () => {
  it('holds head and rows, numbers as numbers and texts as texts', async () => {
    const file = unzipSync(await whole(xlsxOf('Cohort: A/B', ['Name', 'A', 'B'], batches(rows))));
    const read = (path: string) => {
      const text = strFromU8(file[path] ?? new Uint8Array());
      return new XMLParser({ ignoreAttributes: false, trimValues: false }).parse(text);
    };
    expect(Object.keys(file)).toContain('[Content_Types].xml');
    expect(read('xl/workbook.xml').workbook.sheets.sheet['@_name']).toBe('Cohort  A B');
    const [head, first, second] = read('xl/worksheets/sheet1.xml').worksheet.sheetData.row;
    expect(head.c.map((cell: { is: { t: { '#text': string } } }) => cell.is.t['#text'])).toEqual([
      'Name',
      'A',
      'B',
    ]);
    expect(first.c[0].is.t['#text']).toBe('=HYPERLINK("https://example.org")');
    expect(first.c[1].v).toBe(72);
    expect(first.c).toHaveLength(2);
    expect(second.c[2]['@_r']).toBe('C3');
  });

  it('writes no character that XML does not have', async () => {
    const file = unzipSync(await whole(xlsxOf('', ['\u0000<&>\uD800'], batches([]))));
    const sheet = strFromU8(file['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('&lt;&amp;&gt;</t>');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
