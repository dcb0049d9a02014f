import type { SelectionQuery } from '~/server/fellowship/selections/page';

/** The address of this page with another query; what is not named stays as it was. */
export function hrefOf(query: SelectionQuery, changes: Partial<SelectionQuery>): string {
  const { list, page, person, run, changes: asked, loosen } = { ...query, ...changes };
  const search = new URLSearchParams();
  if (list !== 'chosen') search.set('list', list);
  if (page > 1) search.set('page', String(page));
  if (person !== null) search.set('person', String(person));
  if (run !== null) search.set('run', String(run));
  if (asked) search.set('changes', '1');
  if (loosen) search.set('loosen', loosen);
  return `?${search}`;
}
