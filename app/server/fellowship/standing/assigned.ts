import type { LatePolicy } from '~/core/teaching/lateness';
import type { WorkKind } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Subjects } from '../../teaching/subjects';

/** A piece of work assigned in a cohort; times in ms since 1970. */
export interface Assigned {
  readonly id: string;
  readonly kind: WorkKind;
  readonly subjectId: string;
  readonly title: string;
  readonly groupId: string | null;
  readonly userId: string | null;
  readonly opensAt: number | null;
  readonly dueAt: number | null;
  readonly latePolicy: LatePolicy;
  readonly penaltyPercent: number;
}

/** What is assigned in a cohort and not withdrawn, by its date, that without one last. */
export async function assignedIn(reader: Reader, cohortId: string): Promise<Assigned[]> {
  const rows = await reader.assignment.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, kind: true, subjectId: true, title: true, groupId: true, userId: true },
      ...{ opensAt: true, dueAt: true, latePolicy: true, penaltyPercent: true },
    },
  });
  return rows.map(({ opensAt, dueAt, ...row }) => ({
    ...row,
    opensAt: opensAt?.getTime() ?? null,
    dueAt: dueAt?.getTime() ?? null,
  }));
}

/**
 * The ids of the assignments whose marks are summed. Marks of a module are those of its check and its
 * activity, and marks of a track those of its modules: where the parts are assigned themselves, the
 * whole is left out, or they would count twice.
 */
export async function countedForMarks(
  subjects: Subjects,
  academyId: string,
  assigned: readonly Assigned[],
): Promise<ReadonlySet<string>> {
  const parts = assigned.filter(({ kind }) => kind === 'check' || kind === 'activity');
  const leaves = new Set(parts.map(({ subjectId }) => subjectId));
  const modules = new Set(assigned.flatMap((one) => (one.kind === 'module' ? one.subjectId : [])));
  const tracks = assigned.some(({ kind }) => kind === 'track')
    ? await subjects.modules(academyId)
    : new Map<string, readonly string[]>();
  const counts = ({ kind, subjectId }: Assigned) => {
    if (kind === 'module') return !leaves.has(subjectId);
    if (kind !== 'track') return true;
    return !(tracks.get(subjectId) ?? []).some((id) => leaves.has(id) || modules.has(id));
  };
  return new Set(assigned.filter(counts).map(({ id }) => id));
}
