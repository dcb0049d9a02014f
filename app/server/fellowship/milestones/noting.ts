import { instantOf } from '~/core/teaching/zone';
import type { Person } from '../../people/person';
import { tendsCohort, zoneOf } from '../../teaching/parts';
import { type Answer, done, refused } from '../answer';
import type { FellowshipParts } from '../parts';
import { notedMilestones } from './noted';

/** That a milestone was reached, as a form says it. */
export interface NoteWish {
  userIds: readonly string[];
  /** A local time of the academy's zone, not to come; '' for now. */
  reachedAt: string;
  note: string;
}

const LONGEST_NOTE = 300;

/** Noting by hand. Null: there is no such cohort for this person, or it has no such milestone to note. */
export interface Noting {
  /** Notes that members reached a milestone; who had reached it is left. @returns how many */
  note(
    user: Person,
    cohortId: string,
    milestoneId: string,
    wish: NoteWish,
  ): Promise<Answer<number, 'when' | 'nobody'>>;
  /** Takes notes back, which is noted too. @returns how many */
  unnote(
    user: Person,
    cohortId: string,
    milestoneId: string,
    userIds: readonly string[],
  ): Promise<Answer<number, never>>;
}

export function createNoting({ clock, database, auditIn }: FellowshipParts): Noting {
  const { reader } = database;
  const manual = (id: string, cohortId: string) => ({
    where: { id, cohortId, kind: 'manual' as const, withdrawnAt: null },
  });
  const trace = (user: Person, subject: string) => ({
    ...{ academyId: user.academyId, actorId: user.id, subject },
    action: 'milestone.noted' as const,
  });
  return {
    async note(user, cohortId, milestoneId, { userIds, reachedAt, note }) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId } = cohort;
      const now = clock.now();
      const at = reachedAt === '' ? now : instantOf(reachedAt, await zoneOf(reader, academyId));
      if (at === null || at > now) return refused('when');
      return database.write(async (tx) => {
        if ((await tx.milestone.count(manual(milestoneId, cohortId))) === 0) return null;
        const inside = await tx.cohortMember.findMany({
          where: { cohortId, userId: { in: [...userIds] } },
          select: { userId: true },
        });
        const standing = await notedMilestones(tx, [milestoneId]);
        const reached = new Set(standing.map(({ userId }) => userId));
        const members = inside.filter(({ userId }) => !reached.has(userId));
        if (members.length === 0) return refused('nobody');
        const by = { milestoneId, academyId, notedById: user.id, notedAt: new Date(now) };
        const reachedAt = new Date(at);
        const said = note.normalize('NFC').trim().slice(0, LONGEST_NOTE);
        await tx.milestoneRecord.createMany({
          data: members.map(({ userId }) => ({ ...by, userId, reachedAt, note: said })),
        });
        const detail = { people: members.length };
        await auditIn(tx, { ...trace(user, milestoneId), detail });
        return done(members.length);
      });
    },
    async unnote(user, cohortId, milestoneId, userIds) {
      if ((await tendsCohort(reader, user, cohortId)) === null) return null;
      return database.write(async (tx) => {
        if ((await tx.milestone.count(manual(milestoneId, cohortId))) === 0) return null;
        const standing = await notedMilestones(tx, [milestoneId]);
        const back = standing.filter(({ userId }) => userIds.includes(userId));
        const by = { academyId: user.academyId, notedById: user.id };
        const taken = { ...by, reachedAt: null, notedAt: new Date(clock.now()), note: '' };
        await tx.milestoneRecord.createMany({
          data: back.map(({ userId }) => ({ ...taken, milestoneId, userId })),
        });
        const count = back.length;
        const detail = { people: -count };
        if (count > 0) await auditIn(tx, { ...trace(user, milestoneId), detail });
        return done(count);
      });
    },
  };
}
