import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { Seat } from '../frame/seat';
import type { DealsPart } from './deals-data';

/** What each party could still have gained without anybody losing. */
export function Left({ left, reached }: Pick<DealsPart, 'left' | 'reached'>) {
  const { t } = useMessages();
  const columns = [
    { key: 'party', title: t('debrief.column.party') },
    { key: 'reached', title: t('debrief.column.reached'), numeric: true },
    { key: 'left', title: t('debrief.column.left'), numeric: true },
  ];
  return (
    <div className="grid gap-3">
      <p className="max-w-reading text-sm text-muted">{t('debrief.left.read')}</p>
      <Table caption={t('debrief.left.title')} columns={columns}>
        {left.map(({ party, left: points }) => (
          <Row key={party} head={<Seat seat={party} />}>
            <Cell numeric>{reached[party] ?? '–'}</Cell>
            <Cell numeric>{points ?? '–'}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
