import type { RosterPlan } from '~/core/fellowship/roster/plan';
import type { EnrolLetter } from '../people/enlisting';
import type { Person } from '../people/person';
import type { Transaction } from '../store/database';
import type { RosterParts } from './roster';

/** How many people a list made, enrolled (those it made among them) and put into another group. */
export interface RosterDone {
  created: number;
  enrolled: number;
  moved: number;
}

interface Order {
  user: Person;
  cohortId: string;
  plan: RosterPlan;
}

/** Carries a plan out in `tx`. It must have been worked out in the same transaction. */
export async function applyPlan(
  tx: Transaction,
  { user, cohortId, plan }: Order,
  letter: EnrolLetter,
  { clock, ids, enlisting, auditIn }: RosterParts,
): Promise<RosterDone> {
  const { academyId } = user;
  const fresh = plan.newGroups.map((name) => ({ id: ids.id(), cohortId, academyId, name }));
  await tx.cohortGroup.createMany({ data: fresh });
  const groups = await tx.cohortGroup.findMany({
    where: { cohortId },
    select: { id: true, name: true },
  });
  const idOf = new Map(groups.map(({ id, name }) => [name, id]));
  const made = await enlisting.enlistIn(tx, user, plan.created, letter);
  const known = plan.changed.filter(({ how }) => how === 'enrolled');
  const knownIds = known.map(({ userId }) => userId);
  await enlisting.tellIn(tx, academyId, knownIds, letter);
  const joining = [
    ...plan.created.map(({ group }, index) => ({ userId: made[index] ?? '', group })),
    ...known,
  ];
  const joinedAt = new Date(clock.now());
  await tx.cohortMember.createMany({
    data: joining.map(({ userId, group }) => ({
      ...{ cohortId, userId, academyId, joinedAt },
      groupId: idOf.get(group) ?? null,
    })),
  });
  const moving = plan.changed.filter(({ how }) => how === 'moved');
  for (const { userId, group } of moving) {
    const where = { cohortId_userId: { cohortId, userId } };
    await tx.cohortMember.update({ where, data: { groupId: idOf.get(group) ?? null } });
  }
  const done = { created: made.length, enrolled: joining.length, moved: moving.length };
  const trace = { academyId, actorId: user.id, subject: cohortId };
  await auditIn(tx, { ...trace, action: 'cohort.imported', detail: { ...done } });
  return done;
}
