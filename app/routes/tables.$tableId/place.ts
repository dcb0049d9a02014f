import { type Filter, filterOf } from './record/filters';

export const panels = ['mandate', 'packages', 'caucuses', 'evidence', 'record'] as const;

/** One of the views on the right; on a phone it follows the text. */
export type Panel = (typeof panels)[number];

/** What an address of the room asks to see. */
export interface Place {
  readonly panel: Panel;
  readonly filter: Filter;
  readonly wholeRecord: boolean;
  /** What is unfolded from the start, by id. */
  readonly open: string | null;
}

/** Ids of what is folded, where its text is only sent when it is unfolded. */
export const cardFold = (card: string) => `card-${card}`;
export const mandateFold = (seat: string) => `mandate-${seat}`;
export const earlierFold = (caucus: string) => `earlier-${caucus}`;
export const EARLIER_PACKAGES = 'earlier-packages';

/** Reads the place from an address. @param first the panel where it asks for none */
export function placeIn(query: URLSearchParams, first: Panel = 'mandate'): Place {
  const asked = query.get('panel');
  return {
    panel: panels.find((panel) => panel === asked) ?? first,
    filter: filterOf(query.get('filter')),
    wholeRecord: query.get('record') === 'all',
    open: query.get('open'),
  };
}

/** The query that leads to a place. */
export function placeQuery({ panel, filter, wholeRecord, open }: Place): string {
  const query = new URLSearchParams({ panel });
  if (filter !== 'all') query.set('filter', filter);
  if (wholeRecord) query.set('record', 'all');
  if (open !== null) query.set('open', open);
  return `?${query}`;
}
