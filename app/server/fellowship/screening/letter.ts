import type { Letter } from '../../mail/letter';
import { oneLine } from '../../mail/letters';
import type { Reminded } from './remind';

type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** To somebody who has begun and not sent in. @param origin where links lead, without a slash behind */
export function reminderLetter(t: Words, origin: string): (about: Reminded) => Letter {
  return ({ title, slug, closesAt, timeZone }) => {
    const closes = new Intl.DateTimeFormat('en-GB', {
      ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
      ...{ timeZone, timeZoneName: 'short' },
    }).format(closesAt);
    const about = { call: title, closes, link: `${origin}/calls/${slug}` };
    return {
      subject: oneLine(t('mail.applicationReminder.subject', about)),
      text: t('mail.applicationReminder.text', about),
    };
  };
}
