import type { OwnIntake, OwnReview } from '~/server/fellowship/reviewing/own-list';

/** An intake with one page of somebody's reviews for it. */
export interface ListedIntake extends Omit<OwnIntake, 'reviews'> {
  reviews: readonly OwnReview[];
  show: 'open' | 'handedIn';
  /** Reviews in the list that is shown, on all its pages. */
  shown: number;
  page: number;
  pages: number;
}

const A_PAGE = 48;

/** What of somebody's lists is shown: one page each, of the intake that was asked for another one. */
export function listsPage(
  intakes: readonly OwnIntake[],
  search: URLSearchParams,
): { intakes: ListedIntake[] } {
  return {
    intakes: intakes.map(({ reviews, ...intake }) => {
      const asked = search.get('intake') === intake.id;
      const allDone = intake.done === intake.assigned;
      const wantsDone = asked && search.has('show') ? search.get('show') === 'handedIn' : allDone;
      const show = wantsDone ? 'handedIn' : 'open';
      const list = reviews.filter(({ state }) => (state === 'handedIn') === wantsDone);
      const pages = Math.max(1, Math.ceil(list.length / A_PAGE));
      const wanted = asked ? Math.trunc(Number(search.get('page') ?? '1')) || 1 : 1;
      const page = Math.min(Math.max(1, wanted), pages);
      const part = list.slice((page - 1) * A_PAGE, page * A_PAGE);
      return { ...intake, show, shown: list.length, page, pages, reviews: part };
    }),
  };
}
