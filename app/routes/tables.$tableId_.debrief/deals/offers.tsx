import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { useDebrief } from '../frame/debrief-context';
import { MeetingTime } from '../frame/meeting-time';
import { Seat } from '../frame/seat';
import type { DealsOffer, DealsPart } from './deals-data';

/** Every package the reader saw, what came of it, and whether it would have been better for all. */
export function Offers(props: Pick<DealsPart, 'offers' | 'partial' | 'adopted' | 'reached'>) {
  const { t } = useMessages();
  const { head, names } = useDebrief();
  const { offers, partial, adopted, reached } = props;
  if (offers.length + partial === 0) return <p>{t('debrief.offers.none')}</p>;
  const better = offers.filter((offer) => offer.better);
  const own = offers.some(({ forMe }) => forMe !== null);
  const deal = head.seat === null ? undefined : reached[head.seat];
  const columns = [
    { key: 'id', title: t('debrief.column.package') },
    { key: 'at', title: t('debrief.column.time'), numeric: true },
    { key: 'by', title: t('debrief.column.by') },
    { key: 'accepted', title: t('debrief.column.accepted') },
    { key: 'declined', title: t('debrief.column.declined') },
    ...(own ? [{ key: 'own', title: t('debrief.column.forYou'), numeric: true }] : []),
  ];
  return (
    <div className="grid gap-4">
      <p className="max-w-reading">
        {t(adopted ? 'debrief.offers.betterThanDeal' : 'debrief.offers.betterThanNone', {
          count: better.length,
        })}
      </p>
      <Table caption={t('debrief.offers.title')} columns={columns}>
        {offers.map((offer) => (
          <Row key={offer.id} head={<OfferName offer={offer} />}>
            <Cell numeric>
              <MeetingTime at={offer.at} />
            </Cell>
            <Cell>
              <Seat seat={offer.by} />
            </Cell>
            <Cell>{names.seats(offer.accepted) || '–'}</Cell>
            <Cell>{names.seats(offer.declined) || '–'}</Cell>
            {own && <Cell numeric>{worth(offer.forMe, deal)}</Cell>}
          </Row>
        ))}
      </Table>
      {partial > 0 && (
        <p className="text-sm text-muted">{t('debrief.offers.partial', { count: partial })}</p>
      )}
    </div>
  );
}

function OfferName({ offer }: { offer: DealsOffer }) {
  const { t } = useMessages();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-2">
      {offer.id}
      {offer.better && <Badge tone="accent">{t('debrief.offers.better')}</Badge>}
    </span>
  );
}

/** Points, and in brackets how many more or fewer than the deal. */
function worth(points: number | null, reached: number | undefined): string {
  if (points === null) return '–';
  if (reached === undefined) return String(points);
  const more = points - reached;
  return `${points} (${more > 0 ? '+' : more < 0 ? '−' : '±'}${Math.abs(more)})`;
}
