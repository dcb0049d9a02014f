import type { WorkState } from '~/core/teaching/state';
import type { WorkKind } from '../generated/client';
import type { Person } from '../people/person';
import { isToken, sha256 } from '../people/secrets';
import type { Overview } from './overview';
import type { TeachingParts } from './parts';
import { placeOf } from './work';

/** A date of somebody's. */
export interface CalendarDate {
  /** The assignment's or the event's id. */
  id: string;
  /** `due` by then, or `takesPlace` then. */
  what: 'due' | 'takesPlace';
  kind: WorkKind | 'event';
  title: string;
  /** ms since 1970. */
  at: number;
  /** Of an event: when it ends; null of work. */
  endsAt: number | null;
  /** Of an event: where it is, if that was said. */
  place: string;
  extended: boolean;
  /** Null of an event, which asks for nothing. */
  state: WorkState | null;
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

  /** Events of the cohorts that somebody is in, or has fellows in whom they mentor. */
  async function eventsOf({ id, academyId }: Pick<Person, 'id' | 'academyId'>) {
    const events = await reader.cohortEvent.findMany({
      where: {
        ...{ academyId, withdrawnAt: null },
        cohort: {
          archivedAt: null,
          OR: [{ members: { some: { userId: id } } }, { mentorships: { some: { mentorId: id } } }],
        },
      },
      select: { id: true, title: true, place: true, startsAt: true, endsAt: true },
    });
    return events.map(
      ({ startsAt, endsAt, ...event }): CalendarDate => ({
        ...{ ...event, what: 'takesPlace', kind: 'event', extended: false, state: null, to: null },
        ...{ at: startsAt.getTime(), endsAt: endsAt.getTime() },
      }),
    );
  }

  async function dates(user: Pick<Person, 'id' | 'academyId'>): Promise<CalendarDate[]> {
    const work = await assignmentsOf(user);
    const due = work.flatMap(({ dueAt, ...one }): CalendarDate[] => {
      if (dueAt === null) return [];
      const { id, kind, title, extended, state } = one;
      const what = kind === 'exercise' ? 'takesPlace' : 'due';
      const whole = { place: '', endsAt: null, to: placeOf(one) };
      return [{ id, what, kind, title, at: dueAt, extended, state, ...whole }];
    });
    return [...due, ...(await eventsOf(user))].sort((a, b) => a.at - b.at);
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
