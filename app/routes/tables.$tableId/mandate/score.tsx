import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';
import type { Worth } from '../score';
import { Gauge } from './gauge';
import { useScale } from './use-worth';

/** Points of a deal for one's own seat: a gauge, and the same in words. */
export function Score({ worth }: { worth: Worth }) {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  const scale = useScale();
  const reservation = slices.brief?.reservation;
  return (
    <div className="grid gap-1 text-sm">
      <Gauge scale={scale} range={worth} reservation={reservation} />
      <p>
        {worth.complete
          ? t('room.score.fixed', { points: worth.settled })
          : t('room.score.range', { min: worth.min, max: worth.max, settled: worth.settled })}{' '}
        {reservation !== undefined &&
          t(`room.score.reservation.${verdict(worth, reservation)}`, { reservation })}
      </p>
      {worth.crossed.length > 0 && (
        <p className="font-semibold text-bad">
          {t('room.score.crossed', { issues: worth.crossed.map(names.article).join(', ') })}
        </p>
      )}
    </div>
  );
}

function verdict(worth: Worth, reservation: number): string {
  if (worth.min >= reservation) return worth.complete ? 'met' : 'above';
  return worth.max < reservation ? 'below' : 'between';
}
