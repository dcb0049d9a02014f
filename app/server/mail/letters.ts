import type { EnrolLetter } from '../people/enlisting';
import { type Letter, LONGEST_SUBJECT } from './letter';

/** Reads one message of the catalogue, as the pages do: they hand it in. */
type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** Text for the subject of a mail, which must be one line, and not too long. */
export function oneLine(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1)}…` : line;
}

interface AccountLetter {
  /** Whom it is to. */
  name: string;
  academy: string;
  /** Opens an account once. */
  link: string;
}

/** To somebody who may make an account. */
export function invitationLetter(t: Words, about: AccountLetter): Letter {
  return {
    subject: oneLine(t('mail.invitation.subject', { ...about })),
    text: t('mail.invitation.text', { ...about }),
  };
}

/** To somebody who gets a new password. */
export function passwordLetter(t: Words, about: AccountLetter): Letter {
  return {
    subject: oneLine(t('mail.password.subject', { ...about })),
    text: t('mail.password.text', { ...about }),
  };
}

/** To somebody who got an account and a place in a cohort. */
function enrolledLetter(t: Words, about: AccountLetter & { cohort: string }): Letter {
  return {
    subject: oneLine(t('mail.enrolled.subject', { ...about })),
    text: t('mail.enrolled.text', { ...about }),
  };
}

/** To the people who are enrolled in a cohort: who got an account opens it, who had one signs in. */
export function enrolmentLetter(
  t: Words,
  { academy, cohort, origin }: { academy: string; cohort: string; origin: string },
): EnrolLetter {
  return (token, { name }) => {
    if (token !== null) {
      const link = `${origin}/invitations/${token}`;
      return enrolledLetter(t, { name, academy, link, cohort });
    }
    const about = { name, academy, cohort, link: `${origin}/` };
    return {
      subject: oneLine(t('mail.joined.subject', about)),
      text: t('mail.joined.text', about),
    };
  };
}

interface AnnouncementLetter {
  cohort: string;
  title: string;
  /** Markdown, which reads well as it is. */
  body: string;
  link: string;
}

/** To the people of a cohort: something was said to them. */
export function announcementLetter(t: Words, about: AnnouncementLetter): Letter {
  const body = about.body.replace(/[^\P{Cc}\t\n\r]/gu, '');
  return {
    subject: oneLine(t('mail.announcement.subject', { ...about })),
    text: t('mail.announcement.text', { ...about, body }),
  };
}

/** Where links of a mail lead: what the server was told, else where the request came to. */
export function linkOrigin(config: { publicUrl: string | null }, request: Request): string {
  return config.publicUrl ?? new URL(request.url).origin;
}
