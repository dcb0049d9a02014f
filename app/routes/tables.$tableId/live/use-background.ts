import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordEntry } from '~/core/negotiation/context';
import type { Slices } from '~/core/negotiation/view';
import type { Background, Texts } from '~/server/room/texts';
import { cardFold, EARLIER_PACKAGES, earlierFold, type Place } from '../place';
import type { Cut, RoomData } from '../room-data';

type Unfolded = ReadonlySet<string>;

/** Whether a panel needs a text that is not there. */
export function lacksTexts(
  texts: Texts,
  { brief, evidence }: Slices,
  { panel }: Place,
  unfolded: Unfolded,
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

/** Whether a panel is to show something that was left out of the page as it was loaded for `loaded`. */
export function lacksParts(cut: Cut, loaded: Place, place: Place, unfolded: Unfolded): boolean {
  switch (place.panel) {
    case 'record':
      // Its last lines are there, and the whole is a page of its own; a filter looks further back.
      return cut.record > 0 && (loaded.panel !== 'record' || place.filter !== loaded.filter);
    case 'packages':
      return loaded.panel !== 'packages' || (cut.packages > 0 && unfolded.has(EARLIER_PACKAGES));
    case 'caucuses':
      return (
        (loaded.panel !== 'caucuses' && cut.said.length > 0) ||
        cut.said.some((id) => unfolded.has(earlierFold(id)))
      );
    default:
      return false;
  }
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

/** The picture with what was fetched in place of what the page began with; what streamed in stays. */
export function filled(slices: Slices, began: Slices, fetched: Background | null): Slices {
  if (!fetched) return slices;
  const { packages, caucuses } = slices;
  return {
    ...slices,
    packages: packages === began.packages ? fetched.packages : packages,
    caucuses: caucuses === began.caucuses ? fetched.caucuses : caucuses,
    record: completed(slices.record, fetched.record),
    briefs: slices.briefs && { ...fetched.briefs, ...slices.briefs },
  };
}

/**
 * What a page begins without, fetched when a panel is to show it: most visits never do. Where that
 * fails, the panel says so and the next message tries again.
 */
export function useBackground(data: RoomData, slices: Slices, place: Place, unfolded: Unfolded) {
  const [fetched, setFetched] = useState<Background | null>(null);
  const texts = fetched?.texts ?? data.texts;
  const wanted =
    lacksTexts(texts, slices, place, unfolded) ||
    (fetched === null && lacksParts(data.cut, data.place, place, unfolded));
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
  return { texts, slices: filled(slices, data.view.slices, fetched), whole: fetched !== null };
}
