import { clockText } from '~/ui/duration';
import { useMessages } from '~/ui/messages/messages';
import { partyColour } from '~/ui/party-name';
import { Cell, Row, Table } from '~/ui/table';
import { Behind } from '../chart/behind';
import { useDebrief } from '../frame/debrief-context';
import { Seat } from '../frame/seat';
import type { MeetingPart } from './meeting-data';

/** Statements and words to the room, per seat, as bars. */
export function Voices({ participation }: Pick<MeetingPart, 'participation'>) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const most = Math.max(1, ...participation.map(({ words }) => words));
  return (
    <>
      <ul className="grid gap-2">
        {participation.map(({ party, statements, words }) => (
          <li key={party} className="grid gap-x-4 sm:grid-cols-[9rem_1fr] sm:items-center">
            <span className="text-sm font-semibold">
              <Seat seat={party} />
            </span>
            <span className="flex items-center gap-3">
              <span
                style={{
                  width: `${(words / most) * 70}%`,
                  backgroundColor: partyColour(names.index(party)),
                }}
                className="h-5 min-w-px forced-color-adjust-none"
              />
              <span className="text-sm whitespace-nowrap text-muted tabular-nums">
                {t('debrief.voices.count', { statements, words })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Behind>
        <VoicesTable participation={participation} />
      </Behind>
    </>
  );
}

function VoicesTable({ participation }: Pick<MeetingPart, 'participation'>) {
  const { t } = useMessages();
  const { head } = useDebrief();
  const columns = [
    { key: 'party', title: t('debrief.column.party') },
    { key: 'statements', title: t('debrief.column.statements'), numeric: true },
    { key: 'words', title: t('debrief.column.words'), numeric: true },
    { key: 'floor', title: t('debrief.column.floor'), numeric: true },
    { key: 'text', title: t('debrief.column.text'), numeric: true },
    { key: 'packages', title: t('debrief.column.packages'), numeric: true },
    { key: 'caucus', title: t('debrief.column.caucus'), numeric: true },
  ];
  return (
    <Table caption={t('debrief.voices.title')} columns={columns}>
      {participation.map(({ party, statements, words, floor, text, packages, caucus }) => (
        <Row key={party} head={<Seat seat={party} />}>
          <Cell numeric>{statements}</Cell>
          <Cell numeric>{words}</Cell>
          <Cell numeric>{clockText(floor * head.pace)}</Cell>
          <Cell numeric>{text}</Cell>
          <Cell numeric>{packages}</Cell>
          <Cell numeric>{caucus}</Cell>
        </Row>
      ))}
    </Table>
  );
}
