import type { Letter } from '../../mail/letter';
import { oneLine } from '../../mail/letters';

/** Reads one message of the catalogue, as the pages do: they hand it in. */
export type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a mail to an applicant needs of the request that causes it. */
export interface Post {
  t: Words;
  /** Where its links lead: `https://learn.example`, without a slash at the end. */
  origin: string;
}

/** With a link that lets the applicant in. */
export function linkLetter({ t, origin }: Post, call: string, token: string): Letter {
  const about = { call, link: `${origin}/applications/open/${token}` };
  return {
    subject: oneLine(t('mail.applicantLink.subject', about)),
    text: t('mail.applicantLink.text', about),
  };
}

/** To an address that asked after the closing and has no application there. */
export function nothingLetter({ t, origin }: Post, call: string, slug: string): Letter {
  const about = { call, link: `${origin}/calls/${slug}` };
  return {
    subject: oneLine(t('mail.applicantNothing.subject', about)),
    text: t('mail.applicantNothing.text', about),
  };
}

interface AboutApplication {
  id: string;
  call: string;
  number: number;
  closesAt: Date;
  zone: string;
}

/** That an application was sent in, or taken back. */
export function applicationLetter(
  { t, origin }: Post,
  kind: 'received' | 'withdrawn',
  { id, call, number, closesAt, zone }: AboutApplication,
): Letter {
  const closes = moment(closesAt, zone);
  const about = { call, number, closes, link: `${origin}/applications/${id}` };
  return {
    subject: oneLine(t(`mail.application.${kind}.subject`, about)),
    text: t(`mail.application.${kind}.text`, about),
  };
}

function moment(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(at);
}
