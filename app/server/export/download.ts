import { csvOf, type ExportValue } from './csv';
import { xlsxOf } from './xlsx';

export type ExportFormat = 'csv' | 'xlsx';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table that is sent as a file while it is made. */
export interface Download {
  format: ExportFormat;
  /** What the file is called before its ending; any words. */
  name: string;
  /** Of the sheet, in a workbook. */
  title: string;
  head: readonly string[];
  rows: AsyncIterable<readonly (readonly ExportValue[])[]>;
}

/** An answer with a table as a file; text that begins like a formula is neutralised. */
export function downloadOf({ format, name, title, head, rows }: Download): Response {
  const pieces = format === 'csv' ? csvOf(head, rows) : xlsxOf(title, head, rows);
  return fileOf(format, name, pieces);
}

/** An answer with a file that is sent while it is made. @param name before its ending; any words */
export function fileOf(
  format: ExportFormat,
  name: string,
  pieces: AsyncGenerator<Uint8Array>,
): Response {
  const words = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'table';
  const plain = words.replace(/[^\x20-\x7e]/g, '_');
  return new Response(streamOf(pieces), {
    headers: {
      'Content-Type': TYPES[format],
      // The second name is for browsers that know RFC 6266, which is all of them.
      'Content-Disposition':
        `attachment; filename="${plain}.${format}"; ` +
        `filename*=UTF-8''${encodeURIComponent(words)}.${format}`,
    },
  });
}

/** Pulled by whoever reads: a slow line holds the next batch back, and leaving ends the reading. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
