import type { RecordEntry } from '~/core/negotiation/context';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { LocalLink } from '../frame/local-link';
import { placeQuery } from '../place';
import { useRoom } from '../room-context';
import { elapsed } from './elapsed';
import { filters, isKept } from './filters';
import { sentenceOf } from './line';

const SHOWN = 30;

/** Everything that happened that the viewer may know, newest first. */
export function RecordPanel() {
  const { t } = useMessages();
  const { cut, place, slices } = useRoom();
  const { startedAt } = slices.meeting;
  const { filter: chosen, wholeRecord } = place;
  const kept = slices.record.filter((entry) => isKept(entry, chosen));
  const newest = [...kept].reverse();
  const shown = wholeRecord ? newest : newest.slice(0, SHOWN);
  const more = cut.record > 0 || shown.length < newest.length;
  return (
    <div className="grid gap-3">
      <ul aria-label={t('room.record.filter')} className="flex flex-wrap gap-x-3 text-sm">
        {filters.map((filter) => (
          <li key={filter}>
            <LocalLink
              to={placeQuery({ ...place, filter })}
              current={filter === chosen}
              className="link inline-flex min-h-9 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`room.record.filter.${filter}`)}
            </LocalLink>
          </li>
        ))}
      </ul>
      {startedAt !== undefined && (
        <p className="text-sm text-muted">
          {t('room.record.times')} <DateTime at={startedAt} />
        </p>
      )}
      {shown.length === 0 && <p className="text-sm text-muted">{t('room.record.empty')}</p>}
      <ol reversed className="grid">
        {shown.map((entry) => (
          <Line key={entry.seq} entry={entry} />
        ))}
      </ol>
      {!wholeRecord && more && (
        <a href={`${placeQuery({ ...place, wholeRecord: true })}#panel`} className="link w-fit">
          {t('room.record.all')}
        </a>
      )}
    </div>
  );
}

function Line({ entry }: { entry: RecordEntry }) {
  const { t } = useMessages();
  const { names, slices } = useRoom();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-line py-1.5 text-sm">
      <span className="min-w-13 text-muted tabular-nums">
        {elapsed(entry.at, slices.meeting.startedAt)}
      </span>
      <span className="whitespace-pre-line">{sentenceOf(entry, names, t)}</span>
    </li>
  );
}
