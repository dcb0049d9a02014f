import { SHOWN_SCREENINGS, SHOWN_STATES, type Wish } from '~/server/fellowship/screening/wish';

/** Which applications an address asks for. */
export function wishIn({ searchParams }: URL): Wish {
  const given = (name: string) => searchParams.get(name) ?? '';
  return {
    state: SHOWN_STATES.find((one) => one === given('state')) ?? 'all',
    screening: SHOWN_SCREENINGS.find((one) => one === given('screening')) ?? 'all',
    country: given('country').slice(0, 2),
    search: given('search').slice(0, 100),
    page: Number(given('page')) || 1,
  };
}
