import type { LearningEvent } from '~/core/learning/progress/events';
import type { Reader } from '../../store/database';

/** What a marker said to an item. Marks are in hundredths. */
export interface Judgement {
  readonly earned: number;
  readonly of: number;
  readonly comment: string;
  /** The level reached, from 0, by the id of the rubric's line. */
  readonly levels: Readonly<Record<string, number>>;
}

/** The judgements that count of an attempt's items, by item. */
export async function judgementsOf(
  reader: Reader,
  events: readonly LearningEvent[],
  attemptId: string,
): Promise<ReadonlyMap<string, Judgement>> {
  const latest = new Map<string, { mark: string; earned: number; of: number }>();
  for (const { deed } of events) {
    if (deed.type !== 'itemMarked' || deed.attempt !== attemptId) continue;
    latest.set(deed.item, { mark: deed.mark, earned: deed.earned, of: deed.of });
  }
  const rows = await reader.mark.findMany({
    where: { id: { in: Array.from(latest.values(), ({ mark }) => mark) } },
    select: { id: true, comment: true, levels: true },
  });
  const judgements = Array.from(latest, ([item, { mark, earned, of }]) => {
    const row = rows.find(({ id }) => id === mark);
    const levels: Judgement['levels'] = JSON.parse(row?.levels ?? '{}');
    return [item, { earned, of, comment: row?.comment ?? '', levels }] as const;
  });
  return new Map(judgements);
}
