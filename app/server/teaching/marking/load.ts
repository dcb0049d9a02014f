import { loadSimulation } from './load-simulation';
import { loadActivity, loadItem } from './load-written';
import type { MarkingParts } from './parts';
import type { MarkableWork } from './work';
import { readWorkId } from './work-id';

/** The work with this id, whosever it is; null where there is none, or nothing to judge it by. */
export async function loadWork(parts: MarkingParts, workId: string): Promise<MarkableWork | null> {
  const id = readWorkId(workId);
  if (id === null) return null;
  const work =
    id.kind === 'item'
      ? await loadItem(parts, id)
      : id.kind === 'activity'
        ? await loadActivity(parts, id)
        : await loadSimulation(parts, id);
  return work && work.rubric.length > 0 ? work : null;
}
