import { cellOf, type GradebookCell, isFor } from '~/core/learning/gradebook/cell';
import type { LearningDeed } from '~/core/learning/progress/events';
import { type Settlement, settle } from '~/core/learning/rubric/settle';
import type { WorkKind } from '../../generated/client';
import type { Reader } from '../../store/database';
import { countingMarks } from '../counted';
import { judgementsOf } from '../marking/judgements';

/** Something that was handed in. */
export interface WorkStep {
  readonly kind: 'attempt' | 'submission' | 'table';
  /** When, ms since 1970; null for a table that goes on. */
  readonly at: number | null;
  /** The number of the attempt, the submission or the table. */
  readonly number: number;
  /** Hundredths of a mark; null where nothing is judged yet, or the grade alone tells. */
  readonly earned: number | null;
  readonly of: number | null;
  /** What of it a person marks, by the id of the work on the marking page. */
  readonly marking: readonly string[];
  /** Whose judgement its mark still waits for, where two have to judge; null where nothing is held back. */
  readonly held: Settlement['held'];
  /** The table whose debrief shows it. */
  readonly table: string | null;
}

/** What stands behind one cell of a gradebook. Times are ms since 1970. */
export interface Work {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly assignment: { readonly id: string; readonly kind: WorkKind; readonly title: string };
  /** With the extension, where there is one. */
  readonly dueAt: number | null;
  readonly extension: { readonly reason: string } | null;
  readonly cell: GradebookCell;
  /** What counts of the grade, after any penalty for lateness, in hundredths of a mark. */
  readonly earned: number | null;
  readonly of: number | null;
  readonly steps: readonly WorkStep[];
}

/** One person's work on one assignment; null where it is not theirs, or the cohort's. */
export async function workOf(
  reader: Reader,
  cohort: { readonly id: string; readonly name: string; readonly academyId: string },
  assignmentId: string,
  userId: string,
  now: number,
): Promise<Work | null> {
  const member = await reader.cohortMember.findUnique({
    where: { cohortId_userId: { cohortId: cohort.id, userId } },
    select: { userId: true, groupId: true, user: { select: { name: true } } },
  });
  const assignment = await reader.assignment.findFirst({
    where: { id: assignmentId, cohortId: cohort.id, withdrawnAt: null },
    include: { extensions: { where: { userId }, select: { dueAt: true, reason: true } } },
  });
  if (!member || !assignment || !isFor(assignment, member)) return null;
  const { kind, subjectId, title, extensions } = assignment;
  const grade = await reader.grade.findUnique({
    where: { userId_kind_subjectId: { userId, kind, subjectId } },
    select: { status: true, earned: true, of: true, passed: true },
  });
  const [extension] = extensions;
  const dueAt = (extension?.dueAt ?? assignment.dueAt)?.getTime() ?? null;
  const counting = await countingMarks(reader, [userId], [assignment]);
  const { earned = null, of = null } = grade ?? {};
  const marked = earned !== null && of !== null;
  const counted = marked ? counting(assignment, { userId, dueAt, earned, of }) : null;
  return {
    cohort: { id: cohort.id, name: cohort.name },
    person: { id: userId, name: member.user.name },
    assignment: { id: assignmentId, kind, title },
    dueAt,
    extension: extension ? { reason: extension.reason } : null,
    cell: cellOf(grade && { ...grade, ...counted }, dueAt, now),
    earned: counted?.earned ?? null,
    of: counted?.of ?? null,
    steps: await withHeld(
      reader,
      cohort.academyId,
      kind === 'exercise'
        ? await tablesOf(reader, userId, subjectId)
        : await handedIn(reader, userId, subjectId, kind),
    ),
  };
}

type Step = Omit<WorkStep, 'held'>;

/** Says of each step whether its mark is held back; a decision that is missing goes before a mark. */
async function withHeld(
  reader: Reader,
  academyId: string,
  steps: readonly Step[],
): Promise<WorkStep[]> {
  const works = steps.flatMap(({ marking }) => marking);
  const judged = await judgementsOf(reader, academyId, works);
  return steps.map((step) => {
    const held = step.marking.map((work) => settle(judged.get(work) ?? []).held);
    return {
      ...step,
      held: held.find((one) => one === 'moderation') ?? held.find(Boolean) ?? null,
    };
  });
}

async function tablesOf(reader: Reader, userId: string, exerciseId: string): Promise<Step[]> {
  const tables = await reader.table.findMany({
    where: { exerciseId, seats: { some: { userId } } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, status: true, exercise: { select: { endedAt: true } } },
  });
  return tables.map(({ id, number, status, exercise }) => ({
    kind: 'table',
    at: exercise.endedAt?.getTime() ?? null,
    number,
    earned: null,
    of: null,
    marking: status === 'ended' ? [`table:${id}:${userId}`] : [],
    table: id,
  }));
}

/** Attempts at the module's check and submissions of its activity, each where the kind asks for it. */
async function handedIn(
  reader: Reader,
  userId: string,
  moduleId: string,
  kind: WorkKind,
): Promise<Step[]> {
  const types = [
    ...(kind === 'activity' ? [] : ['attemptSubmitted']),
    ...(kind === 'check' ? [] : ['activitySubmitted']),
  ];
  const rows = await reader.learningEvent.findMany({
    where: { userId, moduleId, type: { in: types } },
    orderBy: { id: 'asc' },
    select: { at: true, body: true },
  });
  const numbers = { attempt: 0, submission: 0 };
  return rows.flatMap(({ at, body }): Step[] => {
    const deed: LearningDeed = JSON.parse(body);
    const time = { at: at.getTime(), table: null };
    if (deed.type === 'attemptSubmitted') {
      const { attempt, earned, of, results } = deed;
      const waiting = results.filter(({ waits }) => waits);
      numbers.attempt += 1;
      return [
        {
          ...time,
          kind: 'attempt',
          number: numbers.attempt,
          earned: waiting.length > 0 ? null : earned,
          of: waiting.length > 0 ? null : of,
          marking: waiting.map(({ item }) => `attempt:${attempt}:${item}`),
        },
      ];
    }
    if (deed.type !== 'activitySubmitted') return [];
    numbers.submission += 1;
    const marking = [`activity:${deed.submission}`];
    const { submission: number } = numbers;
    return [{ ...time, kind: 'submission', number, earned: null, of: null, marking }];
  });
}
