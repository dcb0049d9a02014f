import type { Reader } from '../store/database';
import type { MailKind } from './letter';

/**
 * The mails that an academy wrote to somebody, for them to take along: what about and when, in the
 * order of writing. Without the texts, in which there may be links that open an account.
 *
 * @param kinds only mails about these
 */
export async function mailsTo(
  reader: Pick<Reader, 'mail'>,
  { academyId, email, kinds }: { academyId: string; email: string; kinds?: readonly MailKind[] },
) {
  return reader.mail.findMany({
    where: { academyId, to: email, ...(kinds && { kind: { in: [...kinds] } }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, subject: true, createdAt: true, sentAt: true, failedAt: true },
  });
}
