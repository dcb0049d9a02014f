import type { GradebookCell } from '~/core/learning/gradebook/cell';
import { csvOf, type ExportValue } from '~/server/export/csv';
import { xlsxOf } from '~/server/export/xlsx';
import type { ExportRow, GradebookExport } from '~/server/teaching/gradebook/export';
import { messageIds, messagesIn, type Translate } from '~/ui/messages/messages';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** An answer with the gradebook as a file: a line per person, a column per assignment. */
export function fileOf(book: GradebookExport, format: 'csv' | 'xlsx'): Response {
  const t = messagesIn('en');
  const head = [
    t('gradebook.person'),
    t('gradebook.code'),
    ...(book.withAddresses ? [t('gradebook.email')] : []),
    t('gradebook.group'),
    ...book.columns.map(({ kind, title }) => `${title} (${t(kindOf(kind))})`),
  ];
  const lines = linesOf(book.rows(), t);
  const pieces = format === 'csv' ? csvOf(head, lines) : xlsxOf(book.cohort, head, lines);
  const name = book.cohort.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'cohort';
  const plain = name.replace(/[^\x20-\x7e]/g, '_');
  return new Response(streamOf(pieces), {
    headers: {
      'Content-Type': TYPES[format],
      // The second name is for browsers that know RFC 6266, which is all of them.
      'Content-Disposition':
        `attachment; filename="gradebook-${plain}.${format}"; ` +
        `filename*=UTF-8''gradebook-${encodeURIComponent(name)}.${format}`,
    },
  });
}

const kindOf = messageIds('gradebook.kind.');

async function* linesOf(
  batches: AsyncIterable<readonly ExportRow[]>,
  t: Translate,
): AsyncGenerator<ExportValue[][]> {
  for await (const batch of batches) {
    yield batch.map(({ name, code, email, group, cells }) => [
      name,
      code,
      ...(email === null ? [] : [email]),
      group,
      ...cells.map((cell) => exportedCell(cell, t)),
    ]);
  }
}

/** A share as a number, to reckon with; everything else in words. */
function exportedCell({ state, percent, late }: GradebookCell, t: Translate): ExportValue {
  if (state === 'notAssigned') return null;
  if (late) return t('gradebook.cell.late');
  if (state === 'waiting') return t('gradebook.cell.waiting');
  if (percent !== null) return percent;
  if (state === 'done' || state === 'belowPass') return t('gradebook.cell.done');
  return t(state === 'started' ? 'gradebook.cell.started' : 'gradebook.cell.notStarted');
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
