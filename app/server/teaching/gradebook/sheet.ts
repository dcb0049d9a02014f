import { cellOf, type GradebookCell, isFor, notAssigned } from '~/core/learning/gradebook/cell';
import type { WorkKind } from '../../generated/client';
import type { Reader } from '../../store/database';
import { type Costing, countingMarks } from '../counted';
import type { MemberRow } from './people-sql';

/** One assignment of a cohort, as the head of a column. Times are ms since 1970. */
export interface GradebookColumn {
  readonly id: string;
  readonly kind: WorkKind;
  /** Checks and activities go by their module's id. */
  readonly subjectId: string;
  readonly title: string;
  readonly dueAt: number | null;
}

/** A column with what its cells are found by. */
export interface AssignmentRow extends GradebookColumn, Costing {
  readonly groupId: string | null;
  readonly userId: string | null;
}

/** The assignments of a cohort that stand, by their due date, those without one last. */
export async function assignmentsOf(reader: Reader, cohortId: string): Promise<AssignmentRow[]> {
  const rows = await reader.assignment.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      title: true,
      subjectId: true,
      groupId: true,
      userId: true,
      dueAt: true,
      latePolicy: true,
      penaltyPercent: true,
    },
  });
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt?.getTime() ?? null }));
}

/** The cells of some people and some assignments: a row per person, in the order given. */
export async function cellsOf(
  reader: Reader,
  people: readonly MemberRow[],
  assignments: readonly AssignmentRow[],
  now: number,
): Promise<GradebookCell[][]> {
  const userId = { in: people.map((person) => person.userId) };
  const kind = { in: [...new Set(assignments.map((each) => each.kind))] };
  const subjectId = { in: [...new Set(assignments.map((each) => each.subjectId))] };
  const grades = await reader.grade.findMany({
    where: { userId, kind, subjectId },
    select: {
      userId: true,
      kind: true,
      subjectId: true,
      status: true,
      earned: true,
      of: true,
      passed: true,
    },
  });
  const counting = await countingMarks(reader, userId.in, assignments);
  const assignmentId = { in: assignments.map(({ id }) => id) };
  const extensions = await reader.extension.findMany({
    where: { assignmentId, userId },
    select: { assignmentId: true, userId: true, dueAt: true },
  });
  const graded = new Map(grades.map((row) => [`${row.userId} ${row.kind} ${row.subjectId}`, row]));
  const extended = new Map(
    extensions.map((row) => [`${row.userId} ${row.assignmentId}`, row.dueAt.getTime()]),
  );
  return people.map((person) =>
    assignments.map((assignment) => {
      if (!isFor(assignment, person)) return notAssigned;
      const { id, subjectId: subject } = assignment;
      const whose = { userId: person.userId };
      const grade = graded.get(`${whose.userId} ${assignment.kind} ${subject}`) ?? null;
      const dueAt = extended.get(`${whose.userId} ${id}`) ?? assignment.dueAt;
      if (grade === null || grade.earned === null || grade.of === null) {
        return cellOf(grade, dueAt, now);
      }
      const { earned, of } = grade;
      const counted = counting(assignment, { ...whose, dueAt, earned, of });
      return cellOf({ ...grade, ...counted }, dueAt, now);
    }),
  );
}
