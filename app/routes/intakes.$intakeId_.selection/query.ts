import { LISTS, type SelectionQuery } from '~/server/fellowship/selections/page';

const MOST = 1_000_000;

function whole(text: string | null): number | null {
  if (text === null || !/^\d{1,7}$/.test(text)) return null;
  const number = Number(text);
  return number > 0 && number <= MOST ? number : null;
}

/** What an address asks of the page. */
export function queryIn(search: URLSearchParams): SelectionQuery {
  return {
    list: LISTS.find((list) => list === search.get('list')) ?? 'chosen',
    page: whole(search.get('page')) ?? 1,
    person: whole(search.get('person')),
    run: whole(search.get('run')),
    changes: search.has('changes'),
    loosen: search.get('loosen'),
  };
}
