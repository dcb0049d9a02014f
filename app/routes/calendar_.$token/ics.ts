import ical from 'ical-generator';
import type { OpenCalendar } from '~/server/teaching/calendar';
import type { Translate } from '~/ui/messages/messages';

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

/**
 * Somebody's dates as an iCalendar file (RFC 5545), times in UTC. What is due takes the quarter of an
 * hour before its time, an exercise the hour after, an event its own time: programs hide what takes no time at all.
 *
 * @param origin of the addresses in it, such as `https://learn.example`
 * @param now when it was written: ms since 1970
 */
export function icsOf(
  { academy, dates }: OpenCalendar,
  { t, origin, now }: { t: Translate; origin: string; now: number },
): string {
  const calendar = ical({
    name: t('calendar.ics.name', { academy }),
    prodId: { company: 'Mufakat', product: 'Calendar', language: 'EN' },
    ttl: 60 * 60,
  });
  for (const { id, what, kind, title, at, endsAt, place, to } of dates) {
    const takesPlace = what === 'takesPlace';
    calendar.createEvent({
      id: `${id}@mufakat`,
      stamp: new Date(now),
      start: new Date(takesPlace ? at : at - QUARTER_MS),
      end: new Date(endsAt ?? (takesPlace ? at + HOUR_MS : at)),
      summary: kind === 'event' ? title : t(`calendar.ics.${what}`, { title }),
      location: place === '' ? null : place,
      description: t(`assignment.kind.${kind}`),
      url: to === null ? null : `${origin}${to}`,
    });
  }
  return calendar.toString();
}
