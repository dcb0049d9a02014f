import { useMessages } from '~/ui/messages/messages';
import type { News } from '../live/announce';
import { sentenceOf } from '../record/line';
import { useRoom } from '../room-context';

/** Reads out what matters, politely, and nothing else. */
export function Announcer({ news }: { news: News | null }) {
  const { t } = useMessages();
  const { names } = useRoom();
  const said = [
    ...(news?.floorIsMine ? [t('room.announce.floor')] : []),
    ...(news?.lines ?? []).map((entry) => sentenceOf(entry, names, t)),
  ];
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said.join(' ')}
    </p>
  );
}
