import type { EvidenceReport } from '~/core/debrief/evidence';
import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { useDebrief } from '../frame/debrief-context';
import { MeetingTime } from '../frame/meeting-time';
import { Seat, Seats } from '../frame/seat';
import type { MeetingPart } from './meeting-data';

/** Evidence that was shared, by whom and when, and evidence that was kept. */
export function Evidence({ evidence }: Pick<MeetingPart, 'evidence'>) {
  const { t } = useMessages();
  const { head } = useDebrief();
  if (evidence.length === 0) return <p>{t('debrief.evidence.none')}</p>;
  const all = head.shows === 'all';
  const columns = [
    { key: 'title', title: t('debrief.column.evidence') },
    { key: 'confidence', title: t('debrief.column.confidence') },
    ...(all ? [{ key: 'held', title: t('debrief.column.heldBy') }] : []),
    { key: 'state', title: t('debrief.column.becameOf') },
    { key: 'passed', title: t('debrief.column.passedTo') },
  ];
  return (
    <>
      {!all && <p className="text-sm text-muted">{t('debrief.evidence.ownOnly')}</p>}
      <Table caption={t('debrief.evidence.title')} columns={columns}>
        {evidence.map((card) => (
          <Row key={card.id} head={card.title}>
            <Cell>{t(`debrief.confidence.${card.confidence}`)}</Cell>
            {all && (
              <Cell>
                <Seats seats={card.heldBy ?? []} none={t('debrief.evidence.everybody')} />
              </Cell>
            )}
            <Cell>
              <Fate card={card} />
            </Cell>
            <Cell>
              <Seats seats={card.passedTo} />
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function Fate({ card }: { card: EvidenceReport }) {
  const { t } = useMessages();
  const { state, by, at, mine } = card;
  if (state === 'given') return <span className="text-muted">{t('debrief.evidence.given')}</span>;
  if (state === 'kept') {
    return (
      <Badge tone="warn">{t(mine ? 'debrief.evidence.keptByYou' : 'debrief.evidence.kept')}</Badge>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Badge tone="good">{t('debrief.evidence.shared')}</Badge>
      {by === null ? t('debrief.evidence.byNews') : <Seat seat={by} />}
      {at !== null && <MeetingTime at={at} />}
    </span>
  );
}
