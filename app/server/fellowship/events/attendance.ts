import type { AttendanceState } from '../../generated/client';
import type { Person } from '../../people/person';
import { everybodyIn } from '../../teaching/members';
import { tendsCohort } from '../../teaching/parts';
import type { FellowshipParts } from '../parts';
import { notedAt } from './noted';

/** How somebody may have come, in the order in which it is asked. */
export const ATTENDANCE = ['present', 'late', 'excused', 'absent'] as const;

/** Whether `value` says how somebody came. */
export function isAttendance(value: unknown): value is AttendanceState {
  return ATTENDANCE.some((state) => state === value);
}

/** Somebody on the sheet of an event. */
export interface SheetLine {
  id: string;
  name: string;
  group: string | null;
  /** Null: nothing was noted. */
  state: AttendanceState | null;
}

/** Who came to an event: everybody of its cohort, by name. Times in ms since 1970. */
export interface AttendanceSheet {
  cohort: { id: string; name: string };
  event: { id: string; title: string; place: string; startsAt: number; endsAt: number };
  people: SheetLine[];
}

/** How people came, by their id; null is that nothing is noted of them. */
export type States = ReadonlyMap<string, AttendanceState | null>;

/** What came of a sheet that was saved. */
export interface SheetSaved {
  /** People of whom something was noted or taken back. */
  count: number;
  /** Names of those whose note was left as it is, because somebody else had changed it meanwhile. */
  kept: readonly string[];
}

/** Who came to events, for who tends their cohort. Null: there is no such event for this person. */
export interface AttendanceNotes {
  sheet(user: Person, cohortId: string, eventId: string): Promise<AttendanceSheet | null>;
  /**
   * Notes how people of the cohort came; null takes a note back. Others are left as they were. Every
   * note is kept, so that it can be told what stood noted on a day: the latest one holds.
   *
   * @param madeFrom what stood on the sheet that `states` were chosen on: who was left as they stood
   *   there is not touched, and whose note was changed meanwhile keeps the change
   */
  note(
    user: Person,
    cohortId: string,
    eventId: string,
    states: States,
    madeFrom?: States,
  ): Promise<SheetSaved | null>;
  /** Notes everybody as present of whom nothing was noted. */
  allPresent(user: Person, cohortId: string, eventId: string): Promise<SheetSaved | null>;
}

export function createAttendance({ clock, database, auditIn }: FellowshipParts): AttendanceNotes {
  const { reader } = database;

  async function sheet(user: Person, cohortId: string, eventId: string) {
    const cohort = await tendsCohort(reader, user, cohortId);
    if (cohort === null) return null;
    const event = await reader.cohortEvent.findFirst({
      where: { id: eventId, cohortId, withdrawnAt: null },
      select: { id: true, title: true, place: true, startsAt: true, endsAt: true },
    });
    if (event === null) return null;
    const noted = await notedAt(reader, [eventId]);
    const states = new Map(noted.map(({ userId, state }) => [userId, state]));
    const groups = await reader.cohortGroup.findMany({
      where: { cohortId },
      select: { id: true, name: true },
    });
    const nameOfGroup = new Map(groups.map(({ id, name }) => [id, name]));
    const people = await everybodyIn(reader, cohortId);
    return {
      cohort: { id: cohort.id, name: cohort.name },
      event: { ...event, startsAt: event.startsAt.getTime(), endsAt: event.endsAt.getTime() },
      people: people.map(({ userId, name, groupId }) => ({
        ...{ id: userId, name, state: states.get(userId) ?? null },
        group: nameOfGroup.get(groupId ?? '') ?? null,
      })),
    };
  }

  async function note(
    user: Person,
    cohortId: string,
    eventId: string,
    states: States,
    madeFrom: States = new Map(),
  ) {
    const before = await sheet(user, cohortId, eventId);
    if (before === null) return null;
    const { academyId } = user;
    return database.write(async (tx) => {
      const standing = new Map<string, AttendanceState>();
      for (const { userId, state } of await notedAt(tx, [eventId])) standing.set(userId, state);
      const kept: string[] = [];
      const changed = before.people.flatMap(({ id: userId, name }) => {
        const wanted = states.get(userId);
        const now = standing.get(userId) ?? null;
        const from = madeFrom.has(userId) ? madeFrom.get(userId) : now;
        if (wanted === undefined || wanted === from || wanted === now) return [];
        if (now === from) return [{ userId, state: wanted }];
        kept.push(name);
        return [];
      });
      if (changed.length === 0) return { count: 0, kept };
      const by = { academyId, eventId, notedById: user.id, notedAt: new Date(clock.now()) };
      await tx.attendance.createMany({ data: changed.map((one) => ({ ...by, ...one })) });
      const trace = { academyId, actorId: user.id, subject: eventId };
      const detail = { people: changed.length };
      await auditIn(tx, { ...trace, action: 'attendance.noted', detail });
      return { count: changed.length, kept };
    });
  }

  return {
    sheet,
    note,
    async allPresent(user, cohortId, eventId) {
      const found = await sheet(user, cohortId, eventId);
      if (found === null) return null;
      const open = found.people.filter(({ state }) => state === null);
      const states = new Map(open.map(({ id }) => [id, 'present'] as const));
      const nothing = new Map(open.map(({ id }) => [id, null]));
      return note(user, cohortId, eventId, states, nothing);
    },
  };
}
