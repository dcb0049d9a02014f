import { OFFER_STATES, type OffersQuery } from '~/server/fellowship/offers/board';

function whole(text: string | null): number | null {
  if (text === null || !/^\d{1,7}$/.test(text)) return null;
  return Number(text) > 0 ? Number(text) : null;
}

/** What an address asks of the board. */
export function queryIn(search: URLSearchParams): OffersQuery {
  return {
    show: OFFER_STATES.find((state) => state === search.get('show')) ?? null,
    page: whole(search.get('page')) ?? 1,
    person: whole(search.get('person')),
    hand: whole(search.get('hand')),
  };
}
