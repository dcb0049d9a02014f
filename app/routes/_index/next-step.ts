import type { ExerciseLine, OwnSeat } from '~/server/exercises/agenda';

/** The one next thing, and where it is done. */
export type NextStep =
  | { kind: 'return' | 'lobby' | 'ready' | 'debrief'; to: string; seat: OwnSeat }
  | { kind: 'watch' | 'prepare'; to: string; exercise: ExerciseLine }
  | { kind: 'create' | 'practise'; to: string };

/**
 * What somebody should do next: first what is running, then what waits for them, then what is left
 * to learn from, and otherwise something new.
 *
 * @param seats newest first
 * @param exercises newest first; of instructors and admins only
 * @param teaches whether this person leads classes
 */
export function nextStep(
  seats: readonly OwnSeat[],
  exercises: readonly ExerciseLine[],
  teaches: boolean,
): NextStep {
  const running = exercises.find(({ status }) => status === 'running');
  if (running) return { kind: 'watch', to: `/exercises/${running.id}`, exercise: running };
  const seat = (wanted: (seat: OwnSeat) => boolean) => seats.find(wanted);
  const live = seat(({ status }) => status === 'running' || status === 'suspended');
  if (live) return { kind: 'return', to: `/tables/${live.tableId}`, seat: live };
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
  return teaches
    ? { kind: 'create', to: '/exercises/new' }
    : { kind: 'practise', to: '/scenarios' };
}
