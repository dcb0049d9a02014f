import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { useDebrief } from './debrief-context';

/** A seat by its party's short name and colour; one's own says so. */
export function Seat({ seat }: { seat: string }) {
  const { t } = useMessages();
  const { head, names } = useDebrief();
  const index = names.index(seat);
  const party = head.parties[index];
  if (!party) return <span>{names.seat(seat)}</span>;
  return (
    <>
      <PartyName party={party} index={index} short />
      {seat === head.seat && <span className="font-normal text-muted"> {t('debrief.you')}</span>}
    </>
  );
}

/** Several seats, in the order given; `none` where there are none. */
export function Seats({ seats, none = '–' }: { seats: readonly string[]; none?: string }) {
  if (seats.length === 0) return <span className="text-muted">{none}</span>;
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {seats.map((seat) => (
        <span key={seat}>
          <Seat seat={seat} />
        </span>
      ))}
    </span>
  );
}
