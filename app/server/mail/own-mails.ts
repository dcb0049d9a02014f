import type { Reader } from '../store/database';

/**
 * The mails that an academy wrote to somebody, for them to take along: what about and when, in the
 * order of writing. Without the texts, in which there may be links that open an account.
 */
export async function mailsTo(
  reader: Pick<Reader, 'mail'>,
  { academyId, email }: { academyId: string; email: string },
) {
  return reader.mail.findMany({
    where: { academyId, to: email },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, subject: true, createdAt: true, sentAt: true, failedAt: true },
  });
}
