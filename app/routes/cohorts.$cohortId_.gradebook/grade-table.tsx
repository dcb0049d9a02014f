import { unpacked } from '~/core/learning/gradebook/packed';
import type { GradebookPage } from '~/server/teaching/gradebook/gradebook';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { useViewer } from '~/ui/viewer';
import { moveByArrow } from './arrows';
import { markOf } from './marks';

const kindOf = messageIds('gradebook.kind.');

/**
 * The table. Looks are given once, here, and not to each of its hundreds of cells: a page must stay
 * light. Arrow keys go from cell to cell; Tab goes through the links as anywhere.
 */
export function GradeTable({ book, seesItems }: { book: GradebookPage; seesItems: boolean }) {
  const { t } = useMessages();
  return (
    <section
      aria-label={t('ui.table', { caption: t('gradebook.title') })}
      className="relative max-h-[80dvh] w-full scroll-ps-36 scroll-pt-28 overflow-auto border border-line contain-inline-size lg:scroll-ps-60"
    >
      <table className="grades text-[0.9375rem]" onKeyDown={moveByArrow}>
        <caption className="sr-only">{t('gradebook.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gradebook.person')}</th>
            {book.columns.map(({ id, kind, subjectId, title, dueAt }) => (
              <th key={id} scope="col">
                <span className="label-caps">{t(kindOf(kind))}</span>
                <b>{title}</b>
                {dueAt !== null && <DueDay at={dueAt} />}
                {seesItems && kind === 'check' && (
                  <a href={`items/${subjectId}`} className="link font-normal">
                    {t('gradebook.items')}
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {book.rows.map((row) => (
            <PersonRow key={row.userId} row={row} columns={book.columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PersonRow({
  row,
  columns,
}: {
  row: GradebookPage['rows'][number];
  columns: GradebookPage['columns'];
}) {
  const { t } = useMessages();
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.group !== null && <small>{row.group}</small>}
      </th>
      {unpacked(row.cells).map((cell, i) => {
        const column = columns[i]?.id ?? '';
        if (cell.state === 'notAssigned') return <td key={column} />;
        const { look, text, label } = markOf(cell, t);
        return (
          <td key={column} className={look}>
            <a href={`gradebook/${column}/${row.userId}`} {...(label && { 'aria-label': label })}>
              {text}
            </a>
          </td>
        );
      })}
    </tr>
  );
}

/** The day alone, in the academy's zone: a column has no room for more. */
function DueDay({ at }: { at: number }) {
  const { t } = useMessages();
  const timeZone = useViewer()?.timeZone ?? 'UTC';
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone });
  return (
    <time dateTime={new Date(at).toISOString()}>{t('gradebook.due', { day: day.format(at) })}</time>
  );
}
