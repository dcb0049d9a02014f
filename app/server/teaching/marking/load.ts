import { loadSimulation } from './load-simulation';
import { loadActivity, loadItem } from './load-written';
import type { MarkingParts } from './parts';
import type { MarkableWork } from './work';
import { playedEvent, readWorkId, type WorkId } from './work-id';

/**
 * The work with this address, whosever it is; null where there is none, or nothing to judge it by. The
 * id of a simulation, which names whose it is, finds it too.
 */
export async function loadWork(parts: MarkingParts, address: string): Promise<MarkableWork | null> {
  const id = await idOf(parts, address);
  if (id === null) return null;
  const work =
    id.kind === 'item'
      ? await loadItem(parts, id)
      : id.kind === 'activity'
        ? await loadActivity(parts, id)
        : await loadSimulation(parts, id);
  return work && work.rubric.length > 0 ? work : null;
}

async function idOf({ database }: MarkingParts, address: string): Promise<WorkId | null> {
  const event = playedEvent(address);
  if (event === null) return readWorkId(address);
  const row = await database.reader.learningEvent.findFirst({
    where: { id: event, type: 'exercisePlayed' },
    select: { subject: true, userId: true },
  });
  return row && { kind: 'simulation', table: row.subject, userId: row.userId };
}
