import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordEntry } from '~/core/negotiation/context';
import type { Slices } from '~/core/negotiation/view';
import type { Background, Texts } from '~/server/room/texts';
import { cardFold, type Panel } from '../place';
import type { RoomData } from '../room-data';

/** Whether a panel needs a text that is not there. */
export function lacksTexts(
  texts: Texts,
  { brief, evidence }: Slices,
  panel: Panel,
  unfolded: ReadonlySet<string>,
): boolean {
  if (panel === 'mandate') {
    const received = texts.received[brief?.seat ?? ''] ?? [];
    return brief
      ? texts.instructions[brief.seat] === undefined || received.length < brief.received.length
      : unfolded.size > 0;
  }
  if (panel !== 'evidence') return false;
  const { cards, news } = evidence;
  return (
    cards.some(({ id }) => unfolded.has(cardFold(id)) && texts.cards[id] === undefined) ||
    news.some(({ id }) => texts.news[id] === undefined)
  );
}

/** A record with the lines before it that it lacks. */
export function completed(
  record: readonly RecordEntry[],
  whole: readonly RecordEntry[],
): readonly RecordEntry[] {
  const first = record[0]?.seq ?? Number.POSITIVE_INFINITY;
  const before = whole.filter(({ seq }) => seq < first);
  return before.length > 0 ? [...before, ...record] : record;
}

/**
 * The long texts and the early record, fetched when a panel shows them: most visits never do. Where
 * that fails, the panel says so and the next message tries again.
 */
export function useBackground(
  data: RoomData,
  slices: Slices,
  panel: Panel,
  unfolded: ReadonlySet<string>,
) {
  const [fetched, setFetched] = useState<Background | null>(null);
  const texts = fetched?.texts ?? data.texts;
  const record = fetched ? completed(slices.record, fetched.record) : slices.record;
  const wanted =
    lacksTexts(texts, slices, panel, unfolded) ||
    (panel === 'record' && fetched === null && data.recordFrom > 0);
  const under = useRef(false);
  const get = useCallback(async () => {
    if (under.current) return;
    under.current = true;
    try {
      const response = await fetch(`/tables/${data.tableId}/texts`, {
        headers: { Accept: 'application/json' },
      });
      if (response.ok) setFetched(await response.json());
    } catch {
      // Offline: the page says already that the connection is lost.
    } finally {
      under.current = false;
    }
  }, [data.tableId]);
  useEffect(() => {
    if (wanted && slices) void get();
  }, [wanted, slices, get]);
  const briefs = slices.briefs && { ...fetched?.briefs, ...slices.briefs };
  return { texts, record, briefs, hasAll: fetched !== null || data.recordFrom === 0 };
}
