import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { MeetingTime } from '../frame/meeting-time';
import type { ConcessionRow } from './concessions-data';
import { ShiftText, signed } from './shift';

/** The steps of one line: when, by what, on which article, for how many points. */
export function ConcessionTable({ rows }: { rows: readonly ConcessionRow[] }) {
  const { t } = useMessages();
  const columns = [
    { key: 'at', title: t('debrief.column.time') },
    { key: 'via', title: t('debrief.column.via') },
    { key: 'moves', title: t('debrief.column.moved') },
    { key: 'score', title: t('debrief.column.asked'), numeric: true },
  ];
  return (
    <Table caption={t('debrief.concessions.steps')} columns={columns}>
      {rows.map(({ seq, at, via, score, moves }) => (
        <Row key={`${seq} ${via}`} head={<MeetingTime at={at} />}>
          <Cell>{t(`debrief.via.${via}`)}</Cell>
          <Cell>
            <ul>
              {moves.map(({ issue, from, to, change }) => (
                <li key={issue}>
                  <ShiftText issue={issue} from={from} to={to} />{' '}
                  <b className="tabular-nums">{signed(change)}</b>
                </li>
              ))}
            </ul>
          </Cell>
          <Cell numeric>{score}</Cell>
        </Row>
      ))}
    </Table>
  );
}
