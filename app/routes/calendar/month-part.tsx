import { Link } from '@remix-run/react';
import type { CalendarDate } from '~/server/teaching/calendar';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { WorkBadge } from '~/ui/work-badge';
import type { Month } from './months';

/** The dates of one month, in order. */
export function MonthPart({ month, zone }: { month: Month; zone: string }) {
  const { language } = useMessages();
  const title = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ month: 'long', year: 'numeric', timeZone: zone },
  }).format(month.at);
  return (
    <Section title={title}>
      <ul>
        {month.dates.map((date) => (
          <DateLine key={date.id} date={date} />
        ))}
      </ul>
    </Section>
  );
}

function DateLine({ date }: { date: CalendarDate }) {
  const { t } = useMessages();
  const { what, kind, title, at, endsAt, place, extended, state, to } = date;
  return (
    <li className="grid justify-items-start gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[16rem_1fr_auto] sm:items-baseline">
      <span className="text-muted">
        <DateTime at={at} />
        {endsAt !== null && (
          <span className="block text-sm">
            {t('calendar.until')} <DateTime at={endsAt} />
          </span>
        )}
      </span>
      <span className="min-w-0">
        {to === null ? (
          <span className="font-semibold">{title}</span>
        ) : (
          <Link to={to} className="link inline-block py-1 font-semibold pointer-coarse:py-2.5">
            {title}
          </Link>
        )}
        <span className="block text-sm text-muted">
          {t(`assignment.kind.${kind}`)}
          {kind !== 'event' && <> · {t(`calendar.${what}`)}</>}
          {place !== '' && <> · {place}</>}
          {extended && <> · {t('assignment.extended')}</>}
        </span>
      </span>
      {state !== null && <WorkBadge state={state} />}
    </li>
  );
}
