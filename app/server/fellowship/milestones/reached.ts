import {
  completedAt,
  type Milestone,
  milestonesOf,
  type Reached,
} from '~/core/fellowship/readiness/milestones';
import type { MilestoneKind } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Subjects } from '../../teaching/subjects';
import { recordsFor, type Whose } from './records';

/** A milestone with its title. Times in ms since 1970. */
export interface MilestoneRow extends Milestone {
  readonly kind: MilestoneKind;
  readonly title: string;
}

/** Where somebody stands with the milestones of their cohort. */
export interface Progress {
  /** One for each milestone, in their order. */
  reached: Reached[];
  /** When everything was reached that the certificate asks for; null while something is missing. */
  completedAt: number | null;
}

/** The milestones of a cohort: the soonest due first, those without a date last. */
export async function milestonesIn(
  reader: Pick<Reader, 'milestone'>,
  cohortId: string,
): Promise<MilestoneRow[]> {
  const rows = await reader.milestone.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, kind: true, subjectId: true, dueAt: true, required: true },
  });
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt?.getTime() ?? null }));
}

/**
 * Where people stand with milestones at a moment (ms since 1970), by their id; who is not in it has
 * reached none. Attendance and what is noted by hand count as they stood noted then.
 */
export async function progressIn(
  parts: { reader: Reader; subjects: Subjects },
  whose: Whose,
  milestones: readonly MilestoneRow[],
  now: number,
): Promise<{ of(userId: string): Progress }> {
  const records = await recordsFor(parts, whose, milestones, now);
  return {
    of(userId) {
      const reached = milestonesOf(milestones, records.get(userId) ?? [], now);
      return { reached, completedAt: completedAt(reached) };
    },
  };
}
