import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';
import { useRoom } from '../room-context';

/** A seat by its party's short name and colour; one's own says so. */
export function SeatName({ seat, you = true }: { seat: string; you?: boolean }) {
  const { t } = useMessages();
  const { data, names, me } = useRoom();
  const index = names.index(seat);
  const party = data.parties[index];
  if (!party) return <span>{names.seat(seat)}</span>;
  return (
    <>
      <PartyName party={party} index={index} short />
      {you && seat === me && <span className="text-muted"> {t('room.you')}</span>}
    </>
  );
}

/** Several seats, in the order given. */
export function SeatNames({ seats }: { seats: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {seats.map((seat) => (
        <span key={seat}>
          <SeatName seat={seat} />
        </span>
      ))}
    </span>
  );
}
