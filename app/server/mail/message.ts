import type { SendMailOptions } from 'nodemailer';

/** A mail of the outbox, as far as its message is made of it. */
export interface Outgoing {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  createdAt: Date;
}

/**
 * What nodemailer makes the message of. Message-ID and date are the mail's own, so that a mail that
 * is tried again is the same message, and a reader's program can tell.
 *
 * @param from one bare address
 */
export function messageOf(mail: Outgoing, from: string): SendMailOptions {
  const { id, to, subject, text, html, createdAt } = mail;
  return {
    // As objects, so that nothing in them is read as a list of addresses.
    from: { name: 'Mufakat', address: from },
    to: { name: '', address: to },
    envelope: { from, to: [to] },
    ...{ subject, text, ...(html !== null && { html }) },
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    date: createdAt,
    // Programs that answer by themselves leave such mail alone (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
