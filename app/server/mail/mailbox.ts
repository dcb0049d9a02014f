import type { Audit } from '../people/audit';
import type { Person } from '../people/person';
import type { Database } from '../store/database';
import { MAIL_KINDS, type MailKind } from './letter';

/**
 * `kept`: in the folder beside the database, because there is no mail server; `emptied`: was there
 * until it became too old.
 */
export type MailState = 'waiting' | 'sent' | 'kept' | 'emptied' | 'failed';

/** A mail as its line in the list shows it; times in ms since 1970. */
export interface ListedMail {
  id: string;
  at: number;
  to: string;
  subject: string;
  kind: MailKind | null;
  state: MailState;
  attempts: number;
  /** Why the last attempt failed. */
  error: string | null;
}

/** What admins see of the mail of their own academy. */
export interface Mailbox {
  /** The newest first, those before the mail `before` where it is given; empty for other roles. */
  list(by: Person, most: number, before?: string): Promise<ListedMail[]>;
  /** One of them, without its text; null where there is none such for this person. */
  find(by: Person, id: string): Promise<ListedMail | null>;
  /**
   * Its text, with an entry in the audit log, because one-time links stand in it. Null where there is
   * none such for this person, or where the text went out and is kept here no more.
   */
  read(by: Person, id: string): Promise<string | null>;
}

const LISTED = {
  ...{ id: true, createdAt: true, to: true, subject: true, kind: true, text: true },
  ...{ attempts: true, sentAt: true, failedAt: true, error: true },
  emptiedAt: true,
} as const;

export function createMailbox(parts: { database: Database; audit: Audit }): Mailbox {
  const { database, audit } = parts;
  const { reader } = database;
  const own = ({ academyId, role }: Person) => (role === 'admin' ? { academyId } : null);
  return {
    async list(by, most, before) {
      const where = own(by);
      if (where === null) return [];
      const last =
        before === undefined
          ? null
          : await reader.mail.findFirst({
              where: { ...where, id: before },
              select: { id: true, createdAt: true },
            });
      const older = last && {
        OR: [
          { createdAt: { lt: last.createdAt } },
          { createdAt: last.createdAt, id: { lt: last.id } },
        ],
      };
      const rows = await reader.mail.findMany({
        where: { ...where, ...older },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: most,
        select: LISTED,
      });
      return rows.map(listed);
    },
    async find(by, id) {
      const where = own(by);
      if (where === null) return null;
      const row = await reader.mail.findFirst({ where: { ...where, id }, select: LISTED });
      return row && listed(row);
    },
    async read(by, id) {
      const where = own(by);
      if (where === null) return null;
      return database.write(async (tx) => {
        const row = await tx.mail.findFirst({ where: { ...where, id }, select: { text: true } });
        if (row === null || row.text === '') return null;
        const trace = { academyId: by.academyId, actorId: by.id, subject: id };
        await audit.in(tx, { ...trace, action: 'mailbox.read' });
        return row.text;
      });
    },
  };
}

interface Row extends Omit<ListedMail, 'at' | 'kind' | 'state'> {
  createdAt: Date;
  kind: string;
  text: string;
  sentAt: Date | null;
  failedAt: Date | null;
  emptiedAt: Date | null;
}

function listed({ createdAt, sentAt, failedAt, emptiedAt, text, kind, ...row }: Row): ListedMail {
  const { id, to, subject, attempts, error } = row;
  return {
    ...{ id, at: createdAt.getTime(), to, subject, attempts, error },
    kind: MAIL_KINDS.find((known) => known === kind) ?? null,
    state: stateOf({ sentAt, failedAt, emptiedAt, text }),
  };
}

function stateOf(row: Pick<Row, 'sentAt' | 'failedAt' | 'emptiedAt' | 'text'>): MailState {
  if (row.failedAt !== null) return 'failed';
  if (row.sentAt === null) return 'waiting';
  if (row.emptiedAt !== null) return 'emptied';
  return row.text === '' ? 'sent' : 'kept';
}
