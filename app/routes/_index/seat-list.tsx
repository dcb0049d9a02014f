import { Link } from '@remix-run/react';
import type { OwnSeat } from '~/server/exercises/agenda';
import { Badge, type BadgeTone } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';

const TONES: Record<OwnSeat['status'], BadgeTone> = {
  lobby: 'warn',
  running: 'good',
  suspended: 'warn',
  ended: 'plain',
};

/** Seats that somebody holds or held, one line each. */
export function SeatList({ seats }: { seats: readonly OwnSeat[] }) {
  return (
    <ul>
      {seats.map((seat) => (
        <SeatLine key={seat.tableId} seat={seat} />
      ))}
    </ul>
  );
}

function SeatLine({ seat }: { seat: OwnSeat }) {
  const { t } = useMessages();
  const { tableId, status, practice, title, table, party, at, prepared, reflected } = seat;
  const place = status === 'lobby' ? '/lobby' : status === 'ended' ? '/debrief' : '';
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-baseline">
      <span className="min-w-0">
        <Link
          to={`/tables/${tableId}${place}`}
          className="link inline-block py-1 font-semibold pointer-coarse:py-2.5"
        >
          {practice ? title : t('home.seat.table', { title, table })}
        </Link>
        <span className="block text-sm text-muted">
          {t('home.seat.as', { party })}
          {practice && <> · {t('home.seat.practice')}</>}
          {status === 'lobby' && prepared && <> · {t('home.seat.prepared')}</>}
          {status === 'ended' && reflected && <> · {t('home.seat.reflected')}</>}
        </span>
      </span>
      <span className="flex items-baseline gap-3 text-sm text-muted">
        <DateTime at={at} />
        <Badge tone={TONES[status]}>{t(`home.status.${status}`)}</Badge>
      </span>
    </li>
  );
}
