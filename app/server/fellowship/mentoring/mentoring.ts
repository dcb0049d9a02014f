import { spreadEvenly } from '~/core/fellowship/cohort/spread';
import type { Person } from '../../people/person';
import { normalEmail } from '../../people/secrets';
import type { Reader, Transaction } from '../../store/database';
import { everybodyIn } from '../../teaching/members';
import { tendsCohort } from '../../teaching/parts';
import { type Answer, done, refused } from '../answer';
import { type FellowshipParts, runsProgrammes } from '../parts';
import { type MentoringPage, mentoringIn } from './page';
import { createPairs, type Pairs } from './pairs';

/** Why something about mentors or pairs was not done; its sentence is `mentor.fault.<code>`. */
export type MentorFault = 'person' | 'ambiguous' | 'themself' | 'nobody' | 'pair' | 'paired';

/** Somebody whom the reader mentors. */
export interface Mentee {
  id: string;
  name: string;
  email: string;
  cohort: string;
}

/** Mentors and pairs of cohorts, for who tends them. Null: there is no such cohort for this person. */
export interface Mentoring extends Pairs {
  page(user: Person, cohortId: string, page: number): Promise<MentoringPage | null>;
  /**
   * Gives members a mentor, named by name or address: anybody of the academy; with '' takes theirs.
   *
   * @returns how many
   */
  set(
    user: Person,
    cohortId: string,
    fellowIds: readonly string[],
    mentor: string,
  ): Promise<Answer<number, MentorFault>>;
  /** Gives everybody without a mentor one of those named, one a line, evenly. @returns how many */
  spread(user: Person, cohortId: string, mentors: string): Promise<Answer<number, MentorFault>>;
  /** Whom somebody mentors, in cohorts in use: by name, at most `most`, and how many there are. */
  menteesOf(
    user: Pick<Person, 'id' | 'academyId'>,
    most: number,
  ): Promise<{ count: number; fellows: Mentee[] }>;
}

export function createMentoring(parts: FellowshipParts): Mentoring {
  const { clock, database, auditIn } = parts;
  const { reader } = database;

  async function keep(
    tx: Transaction,
    user: Person,
    cohortId: string,
    mentorOf: ReadonlyMap<string, string>,
  ) {
    const { academyId } = user;
    const since = new Date(clock.now());
    const fellowId = { in: [...mentorOf.keys()] };
    await tx.mentorship.deleteMany({ where: { cohortId, fellowId } });
    await tx.mentorship.createMany({
      data: [...mentorOf].map(([fellow, mentorId]) => ({
        ...{ cohortId, fellowId: fellow, mentorId, academyId, since },
      })),
    });
    const trace = { academyId, actorId: user.id, subject: cohortId };
    await auditIn(tx, { ...trace, action: 'mentor.set', detail: { people: mentorOf.size } });
  }

  return {
    ...createPairs(parts),
    async page(user, cohortId, page) {
      const cohort = await tendsCohort(reader, user, cohortId);
      return cohort && mentoringIn(reader, cohort, { page, runs: runsProgrammes(user) });
    },
    async set(user, cohortId, fellowIds, written) {
      return database.write(async (tx) => {
        if ((await tendsCohort(tx, user, cohortId)) === null) return null;
        const members = await tx.cohortMember.findMany({
          where: { cohortId, userId: { in: [...fellowIds] } },
          select: { userId: true },
        });
        const ids = members.map(({ userId }) => userId);
        if (ids.length === 0) return refused('nobody');
        if (written.trim() === '') {
          await tx.mentorship.deleteMany({ where: { cohortId, fellowId: { in: ids } } });
          return done(ids.length);
        }
        const mentor = await personCalled(tx, user.academyId, written);
        if (!mentor.ok) return mentor;
        if (ids.includes(mentor.value)) return refused('themself');
        await keep(tx, user, cohortId, new Map(ids.map((id) => [id, mentor.value])));
        return done(ids.length);
      });
    },
    async spread(user, cohortId, written) {
      return database.write(async (tx) => {
        if ((await tendsCohort(tx, user, cohortId)) === null) return null;
        const names = written.split(/[\n\r;]+/).filter((line) => line.trim() !== '');
        const mentors = new Set<string>();
        for (const name of names) {
          const found = await personCalled(tx, user.academyId, name);
          if (!found.ok) return found;
          mentors.add(found.value);
        }
        if (mentors.size === 0) return refused('person');
        const standing = await tx.mentorship.findMany({
          where: { cohortId },
          select: { fellowId: true, mentorId: true },
        });
        const have = new Set(standing.map(({ fellowId }) => fellowId));
        const open = (await everybodyIn(tx, cohortId)).filter(({ userId }) => !have.has(userId));
        const loads = [...mentors].map((id) => ({
          ...{ id, fellows: standing.filter(({ mentorId }) => mentorId === id).length },
        }));
        const given = spreadEvenly(
          open.map(({ userId }) => userId),
          loads,
        );
        if (given.size === 0) return refused('nobody');
        await keep(tx, user, cohortId, given);
        return done(given.size);
      });
    },
    async menteesOf({ id: mentorId, academyId }, most) {
      const where = { mentorId, academyId, cohort: { archivedAt: null } };
      const count = await reader.mentorship.count({ where });
      if (count === 0) return { count, fellows: [] };
      const rows = await reader.mentorship.findMany({
        where,
        orderBy: { fellow: { name: 'asc' } },
        take: most,
        select: {
          fellow: { select: { id: true, name: true, email: true } },
          cohort: { select: { name: true } },
        },
      });
      return {
        count,
        fellows: rows.map(({ fellow, cohort }) => ({ ...fellow, cohort: cohort.name })),
      };
    },
  };
}

/** The one person of an academy who may sign in and has this name or address: their id. */
async function personCalled(
  reader: Pick<Reader, 'user'>,
  academyId: string,
  written: string,
): Promise<{ ok: true; value: string } | { ok: false; fault: 'person' | 'ambiguous' }> {
  const name = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  const email = normalEmail(/<([^<>]*)>$/.exec(name)?.[1] ?? name);
  const found = await reader.user.findMany({
    where: { academyId, disabledAt: null, OR: [{ email }, { name }] },
    take: 2,
    select: { id: true },
  });
  const [first, second] = found;
  if (first === undefined) return refused('person');
  return second === undefined ? done(first.id) : refused('ambiguous');
}
