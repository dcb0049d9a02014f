import { AUDIT_ACTIONS, type AuditAction } from './audit';
import type { Person } from './person';
import type { Role } from './roles';
import type { Staff } from './staff';

/** One person of an academy, for its admins; times in milliseconds since 1970. */
export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  lastSeen: number | null;
}

/** An invitation that waits to be used. */
export interface ListedInvitation {
  id: string;
  name: string;
  email: string;
  role: Role;
  expiresAt: number;
}

/** One line of the audit log, with the names of those it speaks of as they are now. */
export interface ListedEntry {
  id: number;
  at: number;
  action: AuditAction;
  actor: string | null;
  subject: string | null;
  /** Figures and words for the sentence of `action`. */
  detail: Record<string, string | number>;
}

/** Lists for the admins of an academy; every one keeps to the academy of who asks. */
export interface Register {
  /** The name of the academy. */
  academy(by: Person): Promise<string>;
  people(by: Person): Promise<ListedPerson[]>;
  invitations(by: Person): Promise<ListedInvitation[]>;
  /** The newest entries first, those before the entry `before` where it is given; at most `most`. */
  audit(by: Person, most: number, before?: number): Promise<ListedEntry[]>;
}

export function createRegister({ clock, database }: Staff): Register {
  const { reader } = database;
  return {
    async academy({ academyId: id }) {
      const { name } = await reader.academy.findUniqueOrThrow({ where: { id } });
      return name;
    },
    async people({ academyId }) {
      const rows = await reader.user.findMany({
        where: { academyId, forgottenAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          name: true,
          email: true,
          role: true,
          disabledAt: true,
          sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
        },
      });
      return rows.map(({ id, name, email, role, disabledAt, sessions }) => ({
        id,
        name,
        email,
        role,
        disabled: disabledAt !== null,
        lastSeen: sessions[0]?.lastSeenAt.getTime() ?? null,
      }));
    },
    async invitations({ academyId }) {
      const rows = await reader.invitation.findMany({
        where: { academyId, usedAt: null, userId: null, expiresAt: { gt: new Date(clock.now()) } },
        orderBy: { createdAt: 'desc' },
        select: { id: true, name: true, email: true, role: true, expiresAt: true },
      });
      return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.getTime() }));
    },
    async audit({ academyId }, most, before) {
      const rows = await reader.auditEntry.findMany({
        where: { academyId, ...(before === undefined ? {} : { id: { lt: before } }) },
        orderBy: { id: 'desc' },
        take: most,
      });
      const ids = rows.flatMap(({ actorId, subject }) => [actorId, subject]);
      const users = await reader.user.findMany({
        where: { academyId, id: { in: ids.filter((id) => id !== null) } },
        select: { id: true, name: true },
      });
      const names = new Map(users.map(({ id, name }) => [id, name]));
      const named = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
      return rows.flatMap((row) => {
        const action = AUDIT_ACTIONS.find((known) => known === row.action);
        if (action === undefined) return [];
        const { id, actorId, subject } = row;
        const detail = detailOf(row.detail);
        return {
          id,
          at: row.at.getTime(),
          action,
          actor: named(actorId),
          subject: named(subject),
          detail,
        };
      });
    },
  };
}

function detailOf(json: string): ListedEntry['detail'] {
  const detail: ListedEntry['detail'] = {};
  const read: unknown = JSON.parse(json);
  for (const [key, value] of Object.entries(read ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') detail[key] = value;
  }
  return detail;
}
