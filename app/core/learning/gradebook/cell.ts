/** Where one person stands with one assignment. */
export type CellState =
  /** Not theirs to do. */
  | 'notAssigned'
  | 'notStarted'
  | 'started'
  /** Handed in, and somebody has to mark it. */
  | 'waiting'
  | 'belowPass'
  | 'done';

/** One cell of a gradebook. */
export interface GradebookCell {
  readonly state: CellState;
  /** Of the marks there are, in whole per cent, rounded down: nobody passes by rounding. */
  readonly percent: number | null;
  /** Whether it is due and nothing has been handed in. */
  readonly late: boolean;
}

/** What is known of a person's work, as its grade says. Marks are in hundredths. */
export interface StandingGrade {
  readonly status: 'started' | 'submitted' | 'done';
  readonly earned: number | null;
  readonly of: number | null;
  readonly passed: boolean | null;
}

/** To whom an assignment goes: everybody of the cohort, one group of it, or one person. */
export interface Addressee {
  readonly groupId: string | null;
  readonly userId: string | null;
}

/** Whether an assignment is for this member of its cohort. */
export function isFor(
  assignment: Addressee,
  member: { readonly userId: string; readonly groupId: string | null },
): boolean {
  if (assignment.userId !== null) return assignment.userId === member.userId;
  return assignment.groupId === null || assignment.groupId === member.groupId;
}

/**
 * The cell of somebody to whom the work was assigned.
 *
 * @param grade null where nothing was done yet
 * @param dueAt with the person's extension, ms since 1970; null without a date
 * @param now ms since 1970
 */
export function cellOf(
  grade: StandingGrade | null,
  dueAt: number | null,
  now: number,
): GradebookCell {
  const state = stateOf(grade);
  const open = state === 'notStarted' || state === 'started';
  return { state, percent: percentOf(grade), late: open && dueAt !== null && dueAt < now };
}

function stateOf(grade: StandingGrade | null): CellState {
  if (grade === null) return 'notStarted';
  if (grade.status === 'started') return 'started';
  if (grade.status === 'submitted') return 'waiting';
  return grade.passed === false ? 'belowPass' : 'done';
}

function percentOf(grade: StandingGrade | null): number | null {
  if (!grade || grade.status === 'started' || grade.earned === null || !grade.of) return null;
  return Math.floor((grade.earned * 100) / grade.of);
}

/** The cell of work that was not assigned to somebody. */
export const notAssigned: GradebookCell = { state: 'notAssigned', percent: null, late: false };
