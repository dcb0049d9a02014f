import type { Person } from '../../people/person';
import { tendsCohort } from '../../teaching/parts';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';
import { partnersIn, proposalIn } from './page';

/** Who works with whom. Null: there is no such cohort, or pair, for this person. */
export interface Pairs {
  /** Makes a pair of two members who have none. */
  pair(
    user: Person,
    cohortId: string,
    oneId: string,
    otherId: string,
  ): Promise<Answer<null, 'pair' | 'paired'>>;
  /** Parts a pair. */
  part(user: Person, cohortId: string, pairId: string): Promise<Answer<null, never>>;
  /** Makes the pairs that are proposed: of those who have none, by what they applied as. @returns how many */
  pairAll(user: Person, cohortId: string): Promise<Answer<number, 'nobody'>>;
}

export function createPairs({ clock, ids, database, auditIn }: FellowshipParts): Pairs {
  const trace = (user: Person, cohortId: string) => ({
    ...{ academyId: user.academyId, actorId: user.id, subject: cohortId },
    action: 'pair.set' as const,
  });
  return {
    async pair(user, cohortId, oneId, otherId) {
      return database.write(async (tx) => {
        if ((await tendsCohort(tx, user, cohortId)) === null) return null;
        const userId = { in: [oneId, otherId] };
        const members = await tx.cohortMember.count({ where: { cohortId, userId } });
        if (members !== 2) return refused('pair');
        const partners = await partnersIn(tx, cohortId);
        if (partners.has(oneId) || partners.has(otherId)) return refused('paired');
        const { academyId } = user;
        const createdAt = new Date(clock.now());
        const data = { id: ids.id(), cohortId, academyId, oneId, otherId, createdAt };
        await tx.cohortPair.create({ data });
        await auditIn(tx, { ...trace(user, cohortId), detail: { pairs: 1 } });
        return done(null);
      });
    },
    async part(user, cohortId, pairId) {
      return database.write(async (tx) => {
        if ((await tendsCohort(tx, user, cohortId)) === null) return null;
        const { count } = await tx.cohortPair.deleteMany({ where: { id: pairId, cohortId } });
        return count === 0 ? null : done(null);
      });
    },
    async pairAll(user, cohortId) {
      return database.write(async (tx) => {
        if ((await tendsCohort(tx, user, cohortId)) === null) return null;
        const pairs = await proposalIn(tx, cohortId);
        if (pairs.length === 0) return refused('nobody');
        const { academyId } = user;
        const createdAt = new Date(clock.now());
        await tx.cohortPair.createMany({
          data: pairs.map(([oneId, otherId]) => ({
            ...{ id: ids.id(), cohortId, academyId, oneId, otherId, createdAt },
          })),
        });
        await auditIn(tx, { ...trace(user, cohortId), detail: { pairs: pairs.length } });
        return done(pairs.length);
      });
    },
  };
}
