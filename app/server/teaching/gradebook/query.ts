/** What people of a gradebook may be looked for by: a state that one of their assignments is in. */
export const STATES = ['notStarted', 'waiting', 'late', 'belowPass'] as const;

export type StateFilter = (typeof STATES)[number];

/** Which people and which assignments of a gradebook to show. */
export interface GradebookQuery {
  /** Only this group; '' for all. */
  readonly group: string;
  /** Only people in whose name this is found; '' for all. */
  readonly name: string;
  /** Only people one of whose assignments is in this state; null for all. */
  readonly state: StateFilter | null;
  /** Where the page of people begins or ends: behind or before this person; null: at the start. */
  readonly from: { readonly side: 'after' | 'before'; readonly userId: string } | null;
  /** Whether to show the last people instead. */
  readonly last: boolean;
  /** The page of assignments, from 1. */
  readonly columns: number;
}

const LONGEST = 100;

/** Reads the query of an address; what it does not understand counts as not said. */
export function gradebookQuery(search: URLSearchParams): GradebookQuery {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, LONGEST);
  const columns = Number(text('columns'));
  const after = text('after');
  const before = text('before');
  return {
    group: text('group'),
    name: text('name'),
    state: STATES.find((state) => state === text('state')) ?? null,
    from: after
      ? { side: 'after', userId: after }
      : before
        ? { side: 'before', userId: before }
        : null,
    last: search.has('last'),
    columns: Number.isSafeInteger(columns) && columns > 0 ? columns : 1,
  };
}
