import { useMessages } from '~/ui/messages/messages';
import { sentenceOf } from '../record/line';
import { useRoom } from '../room-context';
import { LocalLink } from './local-link';

const SHOWN = 5;

/** The last few lines of the record, so that nobody misses what was just said. */
export function Latest() {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  return (
    <section
      id="record-latest"
      tabIndex={-1}
      aria-labelledby="latest-title"
      className="grid gap-2 border-t border-rule pt-2.5"
    >
      <h2 id="latest-title" className="text-xl">
        {t('room.latest.title')}
      </h2>
      <ol className="grid gap-1.5 text-sm">
        {slices.record.slice(-SHOWN).map((entry) => (
          <li key={entry.seq} className="border-l-2 border-line pl-2 whitespace-pre-line">
            {sentenceOf(entry, names, t)}
          </li>
        ))}
      </ol>
      <LocalLink to="?panel=record#panel" className="link w-fit text-sm">
        {t('room.latest.more')}
      </LocalLink>
    </section>
  );
}
