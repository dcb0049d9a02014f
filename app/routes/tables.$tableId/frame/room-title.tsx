import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';
import { SeatName } from './seat-name';

/** Which negotiation this is, and for whom the viewer speaks. */
export function RoomTitle() {
  const { t } = useMessages();
  const { data, role } = useRoom();
  return (
    <div className="-mt-3 flex flex-wrap items-baseline justify-between gap-x-6 pb-2">
      <h1 className="text-xl">{data.title}</h1>
      <p className="text-sm">
        {data.seat === null ? (
          t('room.title.observing')
        ) : (
          <>
            {t('room.title.seat')} <SeatName seat={data.seat} you={false} /> ·{' '}
            {t(`room.role.${role}`)}
          </>
        )}
      </p>
    </div>
  );
}
