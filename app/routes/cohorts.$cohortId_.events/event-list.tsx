import { Link } from '@remix-run/react';
import type { EventLine } from '~/server/fellowship/events/events';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

interface EventListProps {
  title: string;
  cohortId: string;
  events: readonly EventLine[];
  /** Of the cohort. */
  members: number;
}

/** Events with their times, and how many came; each leads to its sheet. */
export function EventList({ title, cohortId, events, members }: EventListProps) {
  const { t } = useMessages();
  return (
    <Section title={title}>
      <ul>
        {events.map(({ id, title: called, place, startsAt, endsAt, came }) => {
          const noted = came.present + came.late + came.excused + came.absent;
          return (
            <li
              key={id}
              className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[18rem_1fr_auto] sm:items-baseline"
            >
              <span className="text-muted">
                <DateTime at={startsAt} />
                <span className="block text-sm">
                  {t('event.until')} <DateTime at={endsAt} />
                </span>
              </span>
              <span className="min-w-0">
                <Link
                  to={`/cohorts/${cohortId}/events/${id}`}
                  className="link inline-block py-1 font-semibold pointer-coarse:py-2.5"
                >
                  {called}
                </Link>
                {place !== '' && <span className="block text-sm text-muted">{place}</span>}
              </span>
              <span className="text-sm text-muted tabular-nums">
                {noted === 0
                  ? t('event.notNoted')
                  : t('event.came', { count: came.present + came.late, members })}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
