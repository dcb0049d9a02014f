import type { GradebookCell } from '~/core/learning/gradebook/cell';
import type { ExportValue } from '~/server/export/csv';
import { downloadOf, type ExportFormat } from '~/server/export/download';
import type { ExportRow, GradebookExport } from '~/server/teaching/gradebook/export';
import { messageIds, messagesIn, type Translate } from '~/ui/messages/messages';

/** An answer with the gradebook as a file: a line per person, a column per assignment. */
export function gradebookFile(book: GradebookExport, format: ExportFormat): Response {
  const t = messagesIn('en');
  const head = [
    t('gradebook.person'),
    t('gradebook.code'),
    ...(book.withAddresses ? [t('gradebook.email')] : []),
    t('gradebook.group'),
    ...book.columns.map(({ kind, title }) => `${title} (${t(kindOf(kind))})`),
  ];
  const rows = linesOf(book.rows(), t);
  return downloadOf({ format, name: `gradebook ${book.cohort}`, title: book.cohort, head, rows });
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
