import type { EnrolLetter } from '../../people/enlisting';
import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import { nameOf } from '../../teaching/cohorts';
import { type Answer, done, refused } from '../answer';
import { definitionOf } from '../definition';
import { type FellowshipParts, intakeRunBy } from '../parts';
import { type Accepted, acceptedIn } from './accepted';

/** Why nobody became a fellow; its sentence is `intake.fellows.fault.<code>`. */
export type FellowsFault = 'name' | 'cohort' | 'nobody';

/** Who accepted, and where they may go. */
export interface FellowsPage {
  intake: { id: string; title: string };
  accepted: Accepted[];
  /** Cohorts in use, those of this intake first. */
  cohorts: { id: string; name: string; members: number; ofIntake: boolean }[];
}

/** The cohort to take fellows into: one there is, or a new one of this name. */
export type Destination = { cohortId: string } | { name: string };

/** What became of those who accepted. */
export interface TakenIn {
  cohortId: string;
  /** Who got an account, and who had one. */
  created: number;
  joined: number;
  /** Who could not be taken in. */
  left: number;
}

/** Makes members of a cohort of those who accepted their offers. For who runs programmes alone. */
export interface Fellows {
  /** Null where there is no such intake for this person. */
  of(user: Person, intakeId: string): Promise<FellowsPage | null>;
  /**
   * Takes in everybody who accepted and is in no cohort yet, so that it may be done again when more
   * have accepted. Who has no account gets one; everybody is written to.
   *
   * @param letter given the cohort's name, writes to one of them
   */
  takeIn(
    user: Person,
    intakeId: string,
    to: Destination,
    letter: (cohort: string) => EnrolLetter,
  ): Promise<Answer<TakenIn, FellowsFault>>;
}

export function createFellows(parts: FellowshipParts): Fellows {
  const { clock, database, auditIn, enlisting } = parts;
  return {
    async of(user, intakeId) {
      const { reader } = database;
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      const { academyId, id, title, definition } = intake;
      const cohorts = await reader.cohort.findMany({
        where: { academyId, archivedAt: null, OR: [{ intakeId: null }, { intakeId }] },
        orderBy: [{ intakeId: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
        select: { id: true, name: true, intakeId: true, _count: { select: { members: true } } },
      });
      return {
        intake: { id, title },
        accepted: await acceptedIn(reader, intake, definitionOf({ definition })),
        cohorts: cohorts.map(({ _count, intakeId: of, ...cohort }) => ({
          ...{ ...cohort, members: _count.members, ofIntake: of !== null },
        })),
      };
    },
    async takeIn(user, intakeId, to, letter) {
      return database.write(async (tx) => {
        const intake = await intakeRunBy(tx, user, intakeId);
        if (intake === null) return null;
        const { academyId } = intake;
        const accepted = await acceptedIn(tx, intake, definitionOf(intake));
        const fresh = accepted.filter(({ becomes }) => becomes === 'created');
        const here = accepted.filter(({ becomes }) => becomes === 'joined');
        if (fresh.length + here.length === 0) return refused('nobody');
        const cohort = await cohortFor(tx, user, intakeId, to);
        if (!cohort.ok) return cohort;
        const { id: cohortId, name } = cohort.value;
        const made = await enlisting.enlistIn(tx, user, fresh, letter(name));
        const known = here.flatMap(({ userId }) => userId ?? []);
        await enlisting.tellIn(tx, academyId, known, letter(name));
        const joinedAt = new Date(clock.now());
        const members = [
          ...fresh.map(({ applicationId }, at) => ({ applicationId, userId: made[at] ?? '' })),
          ...here.map(({ applicationId, userId }) => ({ applicationId, userId: userId ?? '' })),
        ];
        for (const { applicationId, userId } of members) {
          const where = { cohortId_userId: { cohortId, userId } };
          const create = { cohortId, userId, academyId, joinedAt, applicationId };
          await tx.cohortMember.upsert({ where, create, update: { applicationId } });
        }
        const counts = { created: fresh.length, joined: here.length };
        const trace = { academyId, actorId: user.id, subject: cohortId };
        await auditIn(tx, { ...trace, action: 'cohort.fellows', detail: counts });
        const left = accepted.filter(
          ({ becomes }) => becomes === 'unavailable' || becomes === 'otherRole',
        ).length;
        return done({ cohortId, ...counts, left });
      });
    },
  };

  async function cohortFor(tx: Transaction, user: Person, intakeId: string, to: Destination) {
    const { academyId, id: createdById } = user;
    if ('cohortId' in to) {
      const found = await tx.cohort.findFirst({
        where: { id: to.cohortId, academyId, archivedAt: null },
        select: { id: true, name: true, intakeId: true },
      });
      if (found === null || (found.intakeId ?? intakeId) !== intakeId) return refused('cohort');
      await tx.cohort.update({ where: { id: found.id }, data: { intakeId } });
      return done({ id: found.id, name: found.name });
    }
    const name = nameOf(to.name);
    if (name === null) return refused('name');
    const id = parts.ids.id();
    const createdAt = new Date(clock.now());
    await tx.cohort.create({ data: { id, academyId, name, createdById, createdAt, intakeId } });
    const trace = { academyId, actorId: createdById, subject: id };
    await auditIn(tx, { ...trace, action: 'cohort.made' });
    return done({ id, name });
  }
}
