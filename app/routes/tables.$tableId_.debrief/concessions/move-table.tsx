import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { useDebrief } from '../frame/debrief-context';
import { MeetingTime } from '../frame/meeting-time';
import type { ConcessionsPart } from './concessions-data';
import { ShiftText, signed } from './shift';

/** The shifts of a party whose own points are its secret, with what each was worth to the reader. */
export function MoveTable({ moves }: Pick<ConcessionsPart, 'moves'>) {
  const { t } = useMessages();
  const { head } = useDebrief();
  const columns = [
    { key: 'at', title: t('debrief.column.time') },
    { key: 'via', title: t('debrief.column.via') },
    { key: 'moves', title: t('debrief.column.moved') },
    ...(head.seat === null
      ? []
      : [{ key: 'forYou', title: t('debrief.column.forYou'), numeric: true }]),
  ];
  return (
    <>
      <p className="max-w-reading text-sm text-muted">{t('debrief.concessions.others')}</p>
      <Table caption={t('debrief.concessions.steps')} columns={columns}>
        {moves.map(({ seq, at, via, issue, from, to, forMe }) => (
          <Row key={`${seq} ${issue}`} head={<MeetingTime at={at} />}>
            <Cell>{t(`debrief.via.${via}`)}</Cell>
            <Cell>
              <ShiftText issue={issue} from={from} to={to} />
            </Cell>
            {head.seat !== null && <Cell numeric>{forMe === null ? '–' : signed(forMe)}</Cell>}
          </Row>
        ))}
      </Table>
    </>
  );
}
