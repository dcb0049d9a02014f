import type { WorkState } from '~/core/teaching/state';
import type { WorkKind } from '../generated/client';
import type { Person } from '../people/person';
import { isToken, sha256 } from '../people/secrets';
import type { Overview } from './overview';
import type { TeachingParts } from './parts';
import { placeOf } from './work';

/** A date of somebody's. */
export interface CalendarDate {
  /** The assignment's id. */
  id: string;
  /** `due` by then, or `takesPlace` then. */
  what: 'due' | 'takesPlace';
  kind: WorkKind;
  title: string;
  /** ms since 1970. */
  at: number;
  extended: boolean;
  state: WorkState;
  /** Where it is done; null where there is no way yet. */
  to: string | null;
}

/** Somebody's calendar, for who has the link to it. */
export interface OpenCalendar {
  academy: string;
  dates: CalendarDate[];
}

/** People's own dates, and the secret link under which their calendar program finds them. */
export interface Calendar {
  /** A person's dates, soonest first; what was withdrawn is gone. */
  dates(user: Pick<Person, 'id' | 'academyId'>): Promise<CalendarDate[]>;
  /** Since when there is a link, in ms since 1970; null where there is none. */
  link(user: Pick<Person, 'id'>): Promise<number | null>;
  /** Makes a new link, which ends the old one. @returns its token, which is kept nowhere */
  makeLink(user: Person): Promise<string>;
  /** Ends the link. */
  revoke(user: Person): Promise<void>;
  /** The dates behind a link; null where it is none, or none any more. */
  behind(token: string): Promise<OpenCalendar | null>;
}

export function createCalendar(
  { clock, ids, database, auditIn }: TeachingParts,
  { assignmentsOf }: Overview,
): Calendar {
  const { reader } = database;

  async function dates(user: Pick<Person, 'id' | 'academyId'>): Promise<CalendarDate[]> {
    const work = await assignmentsOf(user);
    return work.flatMap(({ dueAt, ...one }): CalendarDate[] => {
      if (dueAt === null) return [];
      const { id, kind, title, extended, state } = one;
      const what = kind === 'exercise' ? 'takesPlace' : 'due';
      return [{ id, what, kind, title, at: dueAt, extended, state, to: placeOf(one) }];
    });
  }

  return {
    dates,
    async link({ id: userId }) {
      const where = { userId };
      const row = await reader.calendarLink.findUnique({ where, select: { createdAt: true } });
      return row?.createdAt.getTime() ?? null;
    },
    async makeLink({ id: userId, academyId }) {
      const token = ids.token();
      const data = { tokenHash: sha256(token), createdAt: new Date(clock.now()) };
      await database.write(async (tx) => {
        const create = { userId, academyId, ...data };
        await tx.calendarLink.upsert({ where: { userId }, update: data, create });
        await auditIn(tx, { academyId, actorId: userId, action: 'calendar.linkMade' });
      });
      return token;
    },
    async revoke({ id: userId, academyId }) {
      await database.write(async (tx) => {
        const { count } = await tx.calendarLink.deleteMany({ where: { userId } });
        if (count === 0) return;
        await auditIn(tx, { academyId, actorId: userId, action: 'calendar.linkRevoked' });
      });
    },
    async behind(token) {
      if (!isToken(token)) return null;
      const link = await reader.calendarLink.findFirst({
        where: { tokenHash: sha256(token), user: { disabledAt: null } },
        select: {
          user: { select: { id: true, academyId: true, academy: { select: { name: true } } } },
        },
      });
      if (link === null) return null;
      return { academy: link.user.academy.name, dates: await dates(link.user) };
    },
  };
}
