import type { Person } from '../../people/person';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';

/** Why an entry was not kept; its sentence is `alumni.fault.<code>`. */
export type AlumniFault = 'consent' | 'cohort' | 'headline' | 'about' | 'contact';

/** What somebody says of themself among the alumni. */
export interface AlumniWords {
  cohortId: string;
  /** One line, such as a post and a place. */
  headline: string;
  about: string;
  /** How to be reached, in their own words. */
  contact: string;
}

/** An entry as members of the academy see it. */
export interface AlumniLine extends Omit<AlumniWords, 'cohortId'> {
  id: string;
  name: string;
  cohort: string;
}

/** What is looked for. */
export interface AlumniSearch {
  /** Words that must be in name, headline or about; '' for all. */
  words: string;
  /** A cohort's id; '' for all. */
  cohort: string;
  /** From 1. */
  page: number;
}

/** The directory as one person sees it. */
export interface AlumniPage {
  entries: AlumniLine[];
  count: number;
  page: number;
  pages: number;
  /** Cohorts with an entry, to filter by. */
  cohorts: { id: string; name: string }[];
  /** The reader's own entry; null where they have none. */
  own: AlumniWords | null;
  /** The cohorts that the reader was in, to enter under; none for who was in none. */
  ownCohorts: { id: string; name: string }[];
}

/** Alumni who agreed to be found, for the members of their academy. */
export interface Alumni {
  directory(user: Person, search: AlumniSearch): Promise<AlumniPage>;
  /** Keeps the reader's entry; `consent` must be given, each time. */
  keep(user: Person, words: AlumniWords & { consent: boolean }): Promise<Answer<null, AlumniFault>>;
  /** Takes the reader's entry out at once; its words are kept nowhere. */
  withdraw(user: Person): Promise<void>;
}

export const LONGEST = { headline: 160, about: 2_000, contact: 300 } as const;
const PAGE = 24;
/** More words than this are not looked for. */
const MOST_WORDS = 6;

export function createAlumni({ clock, database, auditIn }: FellowshipParts): Alumni {
  const { reader } = database;
  const ownCohorts = (user: Pick<Person, 'id' | 'academyId'>) =>
    reader.cohort.findMany({
      where: { academyId: user.academyId, members: { some: { userId: user.id } } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, name: true },
    });
  return {
    async directory(user, { words, cohort, page: wanted }) {
      const { academyId, id: userId } = user;
      const open = { academyId, withdrawnAt: null, user: { disabledAt: null } };
      const where = {
        ...open,
        ...(cohort === '' ? {} : { cohortId: cohort }),
        AND: words
          .split(/\s+/)
          .filter((word) => word !== '')
          .slice(0, MOST_WORDS)
          .map((contains) => ({
            OR: [
              { headline: { contains } },
              { about: { contains } },
              { user: { name: { contains } } },
            ],
          })),
      };
      const count = await reader.alumniEntry.count({ where });
      const pages = Math.max(1, Math.ceil(count / PAGE));
      const page = Math.min(Math.max(1, Math.floor(wanted)), pages);
      const rows = await reader.alumniEntry.findMany({
        ...{ where, skip: (page - 1) * PAGE, take: PAGE },
        orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
        select: {
          ...{ userId: true, headline: true, about: true, contact: true },
          user: { select: { name: true } },
          cohort: { select: { name: true } },
        },
      });
      const own = await reader.alumniEntry.findFirst({
        where: { userId, withdrawnAt: null },
        select: { cohortId: true, headline: true, about: true, contact: true },
      });
      return {
        ...{ count, page, pages, own, ownCohorts: await ownCohorts(user) },
        entries: rows.map(({ userId: id, user: { name }, cohort: of, ...said }) => ({
          ...{ id, name, cohort: of.name, ...said },
        })),
        cohorts: await reader.cohort.findMany({
          where: { academyId, alumni: { some: open } },
          orderBy: { createdAt: 'desc' },
          select: { id: true, name: true },
        }),
      };
    },
    async keep(user, { consent, cohortId, ...given }) {
      const headline = tidy(given.headline).replace(/\s+/g, ' ');
      const [about, contact] = [tidy(given.about), tidy(given.contact)];
      const { id: userId, academyId } = user;
      const cohorts = await ownCohorts(user);
      const own = await reader.alumniEntry.findUnique({ where: { userId } });
      const known = cohorts.some(({ id }) => id === cohortId) || own?.cohortId === cohortId;
      if (!known) return refused('cohort');
      if (headline === '' || headline.length > LONGEST.headline) return refused('headline');
      if (about.length > LONGEST.about) return refused('about');
      if (contact.length > LONGEST.contact) return refused('contact');
      if (!consent) return refused('consent');
      const now = new Date(clock.now());
      await database.write(async (tx) => {
        const said = { cohortId, headline, about, contact, updatedAt: now };
        const consentedAt = own?.withdrawnAt === null ? own.consentedAt : now;
        const entry = { ...said, consentedAt, withdrawnAt: null };
        const create = { ...entry, userId, academyId };
        await tx.alumniEntry.upsert({ where: { userId }, update: entry, create });
        await auditIn(tx, { academyId, actorId: userId, action: 'alumni.changed' });
      });
      return done(null);
    },
    async withdraw({ id: userId, academyId }) {
      await database.write(async (tx) => {
        const now = new Date(clock.now());
        const gone = { headline: '', about: '', contact: '', withdrawnAt: now, updatedAt: now };
        const where = { userId, withdrawnAt: null };
        const { count } = await tx.alumniEntry.updateMany({ where, data: gone });
        if (count === 0) return;
        const detail = { withdrawn: true };
        await auditIn(tx, { academyId, actorId: userId, action: 'alumni.changed', detail });
      });
    },
  };
}

/** Text as it is kept: without marks of control but line ends, and without blanks around it. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
