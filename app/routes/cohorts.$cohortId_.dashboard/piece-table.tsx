import { messageIds, useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { Day } from './day';
import { type PieceRow, STATES } from './piece-pictures';

const kindOf = messageIds('gradebook.kind.');

/** What the pictures of work show, in figures. */
export function PieceTable({ rows }: { rows: readonly PieceRow[] }) {
  const { t } = useMessages();
  return (
    <Table
      caption={t('dashboard.table')}
      columns={[
        { key: 'title', title: t('dashboard.column.piece') },
        { key: 'due', title: t('dashboard.column.due') },
        { key: 'people', title: t('dashboard.column.people'), numeric: true },
        ...STATES.map((key) => ({ key, title: t(`dashboard.state.${key}`), numeric: true })),
        { key: 'overdue', title: t('dashboard.column.overdue'), numeric: true },
        { key: 'bars', title: t('dashboard.column.tenths') },
      ]}
    >
      {rows.map(({ id, kind, title, dueAt, people, states, overdue, bars }) => (
        <Row
          key={id}
          head={
            <>
              {title} <span className="font-normal text-muted">{t(kindOf(kind))}</span>
            </>
          }
        >
          <Cell>{dueAt !== null && <Day at={dueAt} />}</Cell>
          <Cell numeric>{people}</Cell>
          {STATES.map((state) => (
            <Cell key={state} numeric>
              {states[state]}
            </Cell>
          ))}
          <Cell numeric>{overdue}</Cell>
          <Cell>
            <span className="whitespace-nowrap tabular-nums">{bars.join(' ')}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
