/** In which order people are shown; a minus: the most first. */
export const ORDERS = [
  'name',
  'completion',
  '-completion',
  'marks',
  '-marks',
  'participation',
  '-participation',
] as const;

export type Order = (typeof ORDERS)[number];

/** What of a dashboard to show. */
export interface DashboardQuery {
  /** A picture for each person, or for each piece of work. */
  readonly by: 'people' | 'work';
  /** Only this group; '' for all. */
  readonly group: string;
  /** Of people; work goes by its date. */
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

const LONGEST = 100;

/** Reads the query of an address; what it does not understand counts as not said. */
export function dashboardQuery(search: URLSearchParams): DashboardQuery {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, LONGEST);
  return {
    by: text('by') === 'work' ? 'work' : 'people',
    group: text('group'),
    order: ORDERS.find((order) => order === text('order')) ?? 'name',
    page: pageIn(search),
  };
}

/** The page that an address asks for, from 1. */
export function pageIn(search: URLSearchParams): number {
  const page = Number(search.get('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
