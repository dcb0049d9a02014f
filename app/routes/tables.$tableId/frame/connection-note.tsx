import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';

/** Whether the page is live. Says that a connection was lost, and that it is back. */
export function ConnectionNote() {
  const { t } = useMessages();
  const { connection, data } = useRoom();
  const shown = connection === 'lost' || connection === 'back' || connection === 'gone';
  return (
    <>
      <p role="status" className={shown ? LOOKS[connection] : 'sr-only'}>
        {shown && t(`room.connection.${connection}`)}
      </p>
      <noscript>
        <p className="py-2 text-sm">
          {t('room.noscript')}{' '}
          <a href={`/tables/${data.tableId}`} className="link">
            {t('room.noscript.refresh')}
          </a>
        </p>
      </noscript>
    </>
  );
}

const BOX = 'my-2 border-l-4 px-3 py-2 text-sm font-semibold';
const LOOKS = {
  lost: `${BOX} border-warn bg-warn-soft`,
  back: `${BOX} border-good bg-good-soft`,
  gone: `${BOX} border-bad bg-bad-soft`,
};
