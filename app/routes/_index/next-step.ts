import { isToDo } from '~/core/teaching/state';
import type { ExerciseLine, OwnSeat } from '~/server/exercises/agenda';
import type { DueWork } from '~/server/teaching/desk';

/** The one next thing, and where it is done. */
export type NextStep =
  | { kind: 'return' | 'lobby' | 'ready' | 'debrief'; to: string; seat: OwnSeat }
  | { kind: 'watch' | 'prepare'; to: string; exercise: ExerciseLine }
  | { kind: 'overdue' | 'due' | 'work'; to: string; work: DueWork }
  | { kind: 'create' | 'practise'; to: string };

/** Time before a due date in which work goes before a seat that waits. */
const URGENT_MS = 3 * 86_400_000;

/**
 * What somebody should do next: first what is running, then what waits for them, then what is left
 * to learn from, and otherwise something new.
 *
 * @param seats newest first
 * @param exercises newest first; of instructors and admins only
 * @param teaches whether this person leads classes
 * @param due assigned work before them, soonest due first
 * @param now ms since 1970
 */
export function nextStep(
  seats: readonly OwnSeat[],
  exercises: readonly ExerciseLine[],
  teaches: boolean,
  due: readonly DueWork[] = [],
  now = 0,
): NextStep {
  const running = exercises.find(({ status }) => status === 'running');
  if (running) return { kind: 'watch', to: `/exercises/${running.id}`, exercise: running };
  const seat = (wanted: (seat: OwnSeat) => boolean) => seats.find(wanted);
  const live = seat(({ status }) => status === 'running' || status === 'suspended');
  if (live) return { kind: 'return', to: `/tables/${live.tableId}`, seat: live };
  const work = due.flatMap((one) => workStep(one, now));
  const urgent = work.find(({ kind }) => kind !== 'work');
  if (urgent) return urgent;
  const called = seat(({ status, practice }) => status === 'lobby' && !practice);
  if (called) return { kind: 'ready', to: `/tables/${called.tableId}/lobby`, seat: called };
  const draft = exercises.find(({ status }) => status === 'draft');
  if (draft) return { kind: 'prepare', to: `/exercises/${draft.id}`, exercise: draft };
  const [latest] = seats;
  if (latest?.status === 'lobby') {
    return { kind: 'lobby', to: `/tables/${latest.tableId}/lobby`, seat: latest };
  }
  const over = seat(({ status, reflected }) => status === 'ended' && !reflected);
  if (over && over === latest) {
    return { kind: 'debrief', to: `/tables/${over.tableId}/debrief`, seat: over };
  }
  const [open] = work;
  if (open) return open;
  return teaches
    ? { kind: 'create', to: '/exercises/new' }
    : { kind: 'practise', to: '/scenarios' };
}

/** Assigned work as a next step, if it can be done now. The seat in an exercise is a step of its own. */
function workStep(work: DueWork, now: number): NextStep[] {
  const { kind, to, dueAt, overdue } = work;
  if (to === null || kind === 'exercise' || !isToDo(work)) return [];
  const soon = dueAt !== null && dueAt - now <= URGENT_MS;
  return [{ kind: overdue ? 'overdue' : soon ? 'due' : 'work', to, work }];
}
