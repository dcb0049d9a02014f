import { teaches } from '../exercises/parts';
import type { Prisma } from '../generated/client';
import type { Letter } from '../mail/letter';
import { renderMarkdown, type SafeHtml } from '../markdown/render';
import type { Person } from '../people/person';
import type { Transaction } from '../store/database';
import { cohortLedBy, cohortSeenBy, fault, type TeachingParts, type Told, told } from './parts';

export const LONGEST_TITLE = 160;
export const LONGEST_BODY = 8_000;

/** What an instructor says to a cohort, or to one person of it. */
export interface NewAnnouncement {
  /** The id of a member; null for everybody. */
  to: string | null;
  title: string;
  /** Markdown. */
  body: string;
}

/** An announcement as those who teach see it. */
export interface SentAnnouncement {
  id: string;
  title: string;
  html: SafeHtml;
  by: string;
  /** A person's name; null: everybody. */
  to: string | null;
  /** People who marked it as read. */
  read: number;
  at: number;
}

/** An announcement as who gets it sees it. */
export interface OwnAnnouncement {
  id: string;
  title: string;
  html: SafeHtml;
  by: string;
  cohort: string;
  /** Whether it is to them alone. */
  personal: boolean;
  read: boolean;
  at: number;
}

export interface Announcements {
  /**
   * Says it, and mails it to those it is to where there is a `letter`, which is given the cohort's name.
   *
   * @returns the announcement's id
   */
  announce(
    user: Person,
    cohortId: string,
    wanted: NewAnnouncement,
    letter?: (cohort: string) => Letter,
  ): Promise<Told<string>>;
  /**
   * The latest of a cohort, newest first; empty where the person may not see it. What was said to one
   * person alone is for those who teach.
   */
  sent(user: Person, cohortId: string, most: number): Promise<SentAnnouncement[]>;
  /** The latest to a person, newest first. */
  received(user: Pick<Person, 'id' | 'academyId'>, most: number): Promise<OwnAnnouncement[]>;
  /** How many a person has not read, and the titles of the latest of them. */
  unread(
    user: Pick<Person, 'id' | 'academyId'>,
    most: number,
  ): Promise<{ count: number; latest: { id: string; title: string; at: number }[] }>;
  /** Notes that a person has read one; false where there is none such for them. */
  markRead(user: Pick<Person, 'id' | 'academyId'>, announcementId: string): Promise<boolean>;
}

export function createAnnouncements({
  clock,
  ids,
  database,
  auditIn,
  outbox,
}: TeachingParts): Announcements {
  const { reader } = database;
  return {
    async announce(user, cohortId, { to, title: given, body: written }, letter) {
      const cohort = await cohortLedBy(reader, user, cohortId);
      if (cohort === null) return null;
      const [title, body] = [given.trim().slice(0, LONGEST_TITLE), written.trim()];
      if (title === '' || body === '') return fault('empty');
      if (body.length > LONGEST_BODY) return fault('tooLong');
      const { academyId, id: byId } = user;
      return database.write(async (tx) => {
        const where = { cohortId, userId: to ?? '' };
        if (to !== null && (await tx.cohortMember.count({ where })) === 0) return fault('person');
        const id = ids.id();
        const at = new Date(clock.now());
        await tx.announcement.create({
          data: { id, academyId, cohortId, userId: to, title, body, byId, at },
        });
        if (letter) {
          const mail = { academyId, kind: 'announcement', ...letter(cohort.name) } as const;
          const people = await addressesOf(tx, cohortId, to);
          await outbox.sendIn(
            tx,
            people.map((address) => ({ ...mail, to: address })),
          );
        }
        const trace = { academyId, actorId: byId, subject: to ?? cohortId };
        await auditIn(tx, { ...trace, action: 'announcement.made' });
        return told(id);
      });
    },
    async sent(user, cohortId, most) {
      if ((await cohortSeenBy(reader, user, cohortId)) === null) return [];
      const rows = await reader.announcement.findMany({
        where: { cohortId, ...(teaches(user) ? {} : { userId: null }) },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: most,
        select: { ...SHOWN, userId: true, byId: true, _count: { select: { reads: true } } },
      });
      const named = await namesOf(
        reader,
        rows.flatMap(({ userId, byId }) => [byId, userId ?? byId]),
      );
      return rows.map(({ id, title, body, at, userId, byId, _count }) => ({
        ...{ id, title, html: renderMarkdown(body, 3), at: at.getTime(), read: _count.reads },
        ...{ by: named.get(byId) ?? '', to: userId === null ? null : (named.get(userId) ?? '') },
      }));
    },
    async received(user, most) {
      const rows = await reader.announcement.findMany({
        where: toPerson(user),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: most,
        select: {
          ...{ ...SHOWN, userId: true, byId: true, cohort: { select: { name: true } } },
          reads: { where: { userId: user.id }, select: { userId: true } },
        },
      });
      const named = await namesOf(
        reader,
        rows.map(({ byId }) => byId),
      );
      return rows.map(({ id, title, body, at, userId, byId, cohort, reads }) => ({
        ...{ id, title, html: renderMarkdown(body, 2), at: at.getTime(), cohort: cohort.name },
        ...{ by: named.get(byId) ?? '', personal: userId !== null, read: reads.length > 0 },
      }));
    },
    async unread(user, most) {
      const where = { ...toPerson(user), reads: { none: { userId: user.id } } };
      const latest = await reader.announcement.findMany({
        ...{ where, take: most },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { id: true, title: true, at: true },
      });
      return {
        count: await reader.announcement.count({ where }),
        latest: latest.map(({ id, title, at }) => ({ id, title, at: at.getTime() })),
      };
    },
    async markRead(user, announcementId) {
      const { id: userId, academyId } = user;
      return database.write(async (tx) => {
        const where = { ...toPerson(user), id: announcementId };
        if ((await tx.announcement.count({ where })) === 0) return false;
        const key = { announcementId, userId };
        await tx.announcementRead.upsert({
          where: { announcementId_userId: key },
          update: {},
          create: { ...key, academyId, at: new Date(clock.now()) },
        });
        return true;
      });
    },
  };
}

const SHOWN = { id: true, title: true, body: true, at: true } as const;

/** What was said to a person's cohorts, before they came too, or to them alone. */
function toPerson({
  id,
  academyId,
}: Pick<Person, 'id' | 'academyId'>): Prisma.AnnouncementWhereInput {
  return {
    academyId,
    OR: [{ userId: null }, { userId: id }],
    cohort: { archivedAt: null, members: { some: { userId: id } } },
  };
}

/** Of the members of a cohort who can sign in, or of one of them. */
async function addressesOf(
  tx: Transaction,
  cohortId: string,
  userId: string | null,
): Promise<string[]> {
  const members = await tx.cohortMember.findMany({
    where: { cohortId, user: { disabledAt: null }, ...(userId !== null && { userId }) },
    select: { user: { select: { email: true } } },
  });
  return members.map(({ user }) => user.email);
}

async function namesOf(
  reader: TeachingParts['database']['reader'],
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reader.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
