import type { Translate } from './messages/messages';

/** Below this many minutes, people think in minutes. */
const LONG = 90;

/** How long something takes: "45 minutes", and from an hour and a half on "2 h 30 min" or "4 hours". */
export function lengthOf(t: Translate, minutes: number): string {
  if (minutes < LONG) return t('module.minutes', { minutes });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? t('module.hours', { hours }) : t('module.hoursMinutes', { hours, rest });
}
