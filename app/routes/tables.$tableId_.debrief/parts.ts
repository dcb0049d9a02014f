/** The parts of a debrief, in the order of their tabs. */
export const parts = [
  'outcome',
  'deals',
  'concessions',
  'meeting',
  'record',
  'replay',
  'reflection',
] as const;

export type PartName = (typeof parts)[number];

/** The part that an address asks for; the outcome where it asks for none. */
export function partIn(search: URLSearchParams): PartName {
  const asked = search.get('part');
  return parts.find((part) => part === asked) ?? 'outcome';
}
