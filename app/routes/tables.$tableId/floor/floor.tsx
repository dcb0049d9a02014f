import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send } from '../forms/fields';
import { SeatName, SeatNames } from '../frame/seat-name';
import { TimeLeft } from '../frame/time-left';
import { useRoom } from '../room-context';
import { Latest } from './latest';
import { PointOfOrder, RaisePoint } from './point-of-order';
import { Speech } from './speech';

/** Who speaks and who waits, and one's own place in it. */
export function Floor() {
  const { t } = useMessages();
  const { slices, can, me } = useRoom();
  const { speaker, queue, speechEndsAt, speakersList, state } = slices.floor;
  const place = me === null ? 0 : queue.indexOf(me) + 1;
  return (
    <section
      id="floor"
      aria-labelledby="floor-title"
      className="grid gap-2 border-t border-rule pt-2.5"
    >
      <h2 id="floor-title" className="text-xl">
        {t('room.floor.title')}
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {speaker ? (
          <>
            <SeatName seat={speaker} />
            <span>{t('room.floor.speaks')}</span>
            <TimeLeft until={speechEndsAt} />
          </>
        ) : (
          <span className="text-muted">
            {t(speakersList ? 'room.floor.free' : 'room.floor.informal')}
          </span>
        )}
      </p>
      {queue.length > 0 && (
        <p className="text-sm">
          {t('room.floor.queue')} <SeatNames seats={queue} />
        </p>
      )}
      {place > 0 && <p className="text-sm font-semibold">{t('room.floor.place', { place })}</p>}
      {state === 'pointOfOrder' && <PointOfOrder />}
      <Latest />
      {can('requestFloor') && speakersList && (
        <CommandForm at="floor-request" type="requestFloor">
          <Send>{t('command.requestFloor')}</Send>
        </CommandForm>
      )}
      {can('speak') && <Speech />}
      {can('yieldFloor') && (
        <CommandForm at="floor-yield" type="yieldFloor">
          <Send kind="quiet">{t('command.yieldFloor')}</Send>
        </CommandForm>
      )}
      {can('raisePointOfOrder') && <RaisePoint />}
    </section>
  );
}
