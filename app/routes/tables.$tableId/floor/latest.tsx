import { useMessages } from '~/ui/messages/messages';
import { LocalLink } from '../frame/local-link';
import { sentenceOf } from '../record/line';
import { useRoom } from '../room-context';

const SHOWN = 4;

/** The last few lines of the record, so that nobody misses what was just said. */
export function Latest() {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  return (
    <div id="record-latest" tabIndex={-1} className="grid gap-1.5 border-y border-line py-2">
      <h3 className="label-caps">{t('room.latest.title')}</h3>
      <ol className="grid gap-1.5 text-sm">
        {slices.record.slice(-SHOWN).map((entry) => (
          <li key={entry.seq} className="line-clamp-5 border-l-2 border-line pl-2">
            {sentenceOf(entry, names, t)}
          </li>
        ))}
      </ol>
      <LocalLink to="?panel=record#panel" className="link w-fit text-sm leading-6">
        {t('room.latest.more')}
      </LocalLink>
    </div>
  );
}
