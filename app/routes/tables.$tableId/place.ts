import { type Filter, filterOf } from './record/filters';

export const panels = ['mandate', 'packages', 'caucuses', 'evidence', 'record'] as const;

/** One of the views on the right; on a phone it follows the text. */
export type Panel = (typeof panels)[number];

/** What an address of the room asks to see. */
export interface Place {
  readonly panel: Panel;
  readonly filter: Filter;
  readonly wholeRecord: boolean;
}

/** Reads the place from an address; the mandate where it asks for no panel. */
export function placeIn(query: URLSearchParams): Place {
  const asked = query.get('panel');
  return {
    panel: panels.find((panel) => panel === asked) ?? 'mandate',
    filter: filterOf(query.get('filter')),
    wholeRecord: query.get('record') === 'all',
  };
}

/** The query that leads to a place. */
export function placeQuery({ panel, filter, wholeRecord }: Place): string {
  const query = new URLSearchParams({ panel });
  if (filter !== 'all') query.set('filter', filter);
  if (wholeRecord) query.set('record', 'all');
  return `?${query}`;
}
