import { type Covering, type Window, windowOf } from '~/core/teaching/window';
import type { Reader, Transaction } from '../store/database';
import { isFor } from './work';

interface Asked {
  readonly academyId: string;
  readonly userId: string;
  readonly kind: 'check' | 'activity';
  readonly moduleId: string;
  readonly trackId: string;
  /** ms since 1970. */
  readonly now: number;
}

/** Whether a check or an activity is taken from somebody now, by what is assigned to them. */
export async function windowFor(
  from: Pick<Reader | Transaction, 'assignment'>,
  { academyId, userId, kind, moduleId, trackId, now }: Asked,
): Promise<Window> {
  const rows = await from.assignment.findMany({
    where: {
      ...{ academyId, withdrawnAt: null },
      cohort: { archivedAt: null, members: { some: { userId } } },
      OR: [
        { kind: { in: [kind, 'module'] }, subjectId: moduleId },
        { kind: 'track', subjectId: trackId },
      ],
    },
    select: {
      ...{ kind: true, groupId: true, userId: true, opensAt: true, dueAt: true },
      ...{ latePolicy: true, penaltyPercent: true },
      extensions: { where: { userId }, select: { dueAt: true } },
      cohort: { select: { members: { where: { userId }, select: { groupId: true } } } },
    },
  });
  const covering = rows
    .filter((row) => isFor(row, userId, row.cohort.members[0]?.groupId ?? null))
    .map((row): Covering => {
      const { latePolicy, penaltyPercent, extensions } = row;
      const dueAt = (extensions[0] ?? row).dueAt?.getTime() ?? null;
      const opensAt = row.opensAt?.getTime() ?? null;
      return { kind: row.kind, opensAt, dueAt, latePolicy, penaltyPercent };
    });
  return windowOf(kind, covering, now);
}
