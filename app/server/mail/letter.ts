import { isEmail } from '../people/new-person';

/** What a mail is about. Each has its words as `mail.kind.<kind>`; a new one is a line here and there. */
export const MAIL_KINDS = [
  'account',
  'announcement',
  'application',
  'offer',
  'reminder',
  'review',
] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * What people with an account are written to about. The others are for applicants, who prove by a
 * mailed link that the address is theirs.
 */
export const MAILS_TO_MEMBERS = ['account', 'announcement', 'reminder', 'review'] as const;

/** What somebody reads. `html` says the same as `text`, for programs that show it. */
export interface Letter {
  subject: string;
  text: string;
  html?: string;
}

/** A letter with where it goes. */
export interface MailDraft extends Letter {
  academyId: string;
  /** One bare address: `somebody@place.example`. */
  to: string;
  kind: MailKind;
}

/** A mail that is not sent, because of how it is written; the message says what and why. */
export class MailError extends Error {
  override name = 'MailError';
}

export const LONGEST_SUBJECT = 250;
export const LONGEST_TEXT = 100_000;

/** Line ends of every kind, what controls a terminal, and what turns the direction of text. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
/** Marks of control but for tab and line end. */
const NOT_IN_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/**
 * Refuses a mail whose address or subject could become more than one line of the message's head
 * (header injection), or that is longer than any of ours.
 *
 * @throws MailError
 */
export function checkDraft({ to, subject, text, html = '' }: MailDraft): void {
  if (NOT_IN_A_LINE.test(to) || !isEmail(to)) throw new MailError('The address is none.');
  if (NOT_IN_A_LINE.test(subject)) throw new MailError('The subject is more than one line.');
  if (subject.trim() === '') throw new MailError('The subject is empty.');
  if (subject.length > LONGEST_SUBJECT) throw new MailError('The subject is too long.');
  if (NOT_IN_TEXT.test(text) || NOT_IN_TEXT.test(html)) {
    throw new MailError('The text has marks of control in it.');
  }
  if (text.length > LONGEST_TEXT || html.length > LONGEST_TEXT) {
    throw new MailError('The text is too long.');
  }
}
