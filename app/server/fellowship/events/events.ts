import { instantOf } from '~/core/teaching/zone';
import type { AttendanceState } from '../../generated/client';
import type { Person } from '../../people/person';
import { nameOf } from '../../teaching/cohorts';
import { tendsCohort, zoneOf } from '../../teaching/parts';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';
import { cameTo } from './noted';

/** Why something about an event was not done; its sentence is `event.fault.<code>`. */
export type EventFault = 'title' | 'place' | 'starts' | 'ends' | 'order' | 'tooLong';

/** How many of those who were expected came, and how. */
export type Came = Record<AttendanceState, number>;

/** An event of a cohort. Times in ms since 1970. */
export interface EventLine {
  id: string;
  title: string;
  place: string;
  startsAt: number;
  endsAt: number;
  came: Came;
}

/** The events of a cohort, the soonest first. */
export interface EventsPage {
  cohort: { id: string; name: string };
  /** In which its times are meant: an IANA name. */
  timeZone: string;
  members: number;
  events: EventLine[];
}

/** An event as a form asks for it: times are local ones of the academy's zone. */
export interface EventWish {
  title: string;
  place: string;
  startsAt: string;
  endsAt: string;
}

/** Events of cohorts: for who tends them. What was called off is gone, its attendance kept. */
export interface Events {
  list(user: Person, cohortId: string): Promise<EventsPage | null>;
  /** @returns the event's id */
  make(user: Person, cohortId: string, wish: EventWish): Promise<Answer<string, EventFault>>;
  change(
    user: Person,
    cohortId: string,
    eventId: string,
    wish: EventWish,
  ): Promise<Answer<null, EventFault>>;
  /** Takes it out of every calendar. */
  callOff(user: Person, cohortId: string, eventId: string): Promise<Answer<null, EventFault>>;
}

/** Longest an event may be: a month. */
const LONGEST_MS = 31 * 86_400_000;
const LONGEST_PLACE = 300;
export const NOBODY: Came = { present: 0, late: 0, excused: 0, absent: 0 };

export function createEvents({ clock, ids, database, auditIn }: FellowshipParts): Events {
  const { reader } = database;

  async function read({ title: given, place: where, ...times }: EventWish, zone: string) {
    const title = nameOf(given);
    if (title === null) return refused('title');
    const place = where.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    if (place.length > LONGEST_PLACE) return refused('place');
    const startsAt = instantOf(times.startsAt, zone);
    if (startsAt === null) return refused('starts');
    const endsAt = instantOf(times.endsAt, zone);
    if (endsAt === null) return refused('ends');
    if (endsAt <= startsAt) return refused('order');
    if (endsAt - startsAt > LONGEST_MS) return refused('tooLong');
    return done({ title, place, startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
  }

  const standing = (cohortId: string, id: string) => ({ id, cohortId, withdrawnAt: null });

  return {
    async list(user, cohortId) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const rows = await reader.cohortEvent.findMany({
        where: { cohortId, withdrawnAt: null },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        select: { id: true, title: true, place: true, startsAt: true, endsAt: true },
      });
      const counts = await cameTo(
        reader,
        rows.map(({ id }) => id),
      );
      const came = new Map<string, Came>();
      for (const { eventId, state, count } of counts) {
        came.set(eventId, { ...(came.get(eventId) ?? NOBODY), [state]: count });
      }
      return {
        cohort: { id: cohort.id, name: cohort.name },
        timeZone: await zoneOf(reader, cohort.academyId),
        members: await reader.cohortMember.count({ where: { cohortId } }),
        events: rows.map(({ startsAt, endsAt, ...event }) => ({
          ...{ ...event, startsAt: startsAt.getTime(), endsAt: endsAt.getTime() },
          came: came.get(event.id) ?? NOBODY,
        })),
      };
    },
    async make(user, cohortId, wish) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId } = cohort;
      const event = await read(wish, await zoneOf(reader, academyId));
      if (!event.ok) return event;
      const id = ids.id();
      await database.write(async (tx) => {
        const made = { createdById: user.id, createdAt: new Date(clock.now()) };
        await tx.cohortEvent.create({ data: { id, academyId, cohortId, ...event.value, ...made } });
        await auditIn(tx, { academyId, actorId: user.id, action: 'event.made', subject: id });
      });
      return done(id);
    },
    async change(user, cohortId, eventId, wish) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const event = await read(wish, await zoneOf(reader, cohort.academyId));
      if (!event.ok) return event;
      const where = standing(cohortId, eventId);
      const changed = await database.write((tx) =>
        tx.cohortEvent.updateMany({ where, data: event.value }),
      );
      return changed.count === 0 ? null : done(null);
    },
    async callOff(user, cohortId, eventId) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      return database.write(async (tx) => {
        const { count } = await tx.cohortEvent.updateMany({
          where: standing(cohortId, eventId),
          data: { withdrawnAt: new Date(clock.now()) },
        });
        if (count === 0) return null;
        const { academyId } = cohort;
        const trace = { academyId, actorId: user.id, subject: eventId };
        await auditIn(tx, { ...trace, action: 'event.withdrawn' });
        return done(null);
      });
    },
  };
}
