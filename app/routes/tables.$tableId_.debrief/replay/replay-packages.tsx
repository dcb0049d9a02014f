import { useMessages } from '~/ui/messages/messages';
import { useDebrief } from '../frame/debrief-context';
import { Seat, Seats } from '../frame/seat';
import type { ReplayPackage } from './replay-data';

/** The latest packages on the table, newest first. */
export function ReplayPackages({ packages }: { packages: readonly ReplayPackage[] }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  return (
    <ul className="grid gap-3">
      {packages.map(({ id, by, only, values, accepted, declined }) => (
        <li key={id} className="grid gap-1 border border-line bg-surface px-3 py-2 text-sm">
          <p>
            <b>{id}</b> <Seat seat={by} />
            {only.length > 0 && (
              <span className="text-muted">
                {' '}
                {t('debrief.record.only', { seats: names.seats(only) })}
              </span>
            )}
          </p>
          <p>
            {Object.entries(values)
              .map(([issue, option]) => `${names.article(issue)}: ${names.option(issue, option)}`)
              .join(' · ')}
          </p>
          {accepted.length > 0 && (
            <p>
              {t('debrief.column.accepted')}: <Seats seats={accepted} />
            </p>
          )}
          {declined.length > 0 && (
            <p>
              {t('debrief.column.declined')}: <Seats seats={declined} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
