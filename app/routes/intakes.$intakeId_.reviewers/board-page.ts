import { COUNTRIES } from '~/core/fellowship/call/countries';
import { localOf } from '~/core/teaching/zone';
import type { AssignmentLook } from '~/server/fellowship/reviewing/assignment-look';
import type { ReviewBoard } from '~/server/fellowship/reviewing/board';
import { SCORE_ORDERS, type ScoreOrder } from '~/server/fellowship/reviewing/scores';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

const LISTED = 20;

/** The board; or what assigning would do, or the form for a reviewer, with what they are about. */
export type View = 'board' | 'assign' | 'add';

/** What the page shows of the reviews of an intake. */
export interface ReviewersPage {
  view: View;
  board: Omit<ReviewBoard, 'thirdsWanted'> & {
    thirdsWanted: ReviewBoard['thirdsWanted'];
    thirdsInAll: number;
  };
  /** What assigning would do, where that was asked for. */
  look: AssignmentLook | null;
  /** Until when, as the field takes it; '' for no date. */
  deadline: string;
  /** Codes and names, by name; only for the form that asks. */
  countries: { value: string; label: string }[];
}

/** The page as the address asks for it; null: there is no such intake for them. */
export async function reviewersPage(
  { reviewing }: Services,
  user: Person,
  intakeId: string,
  search: URLSearchParams,
): Promise<ReviewersPage | null> {
  const shown = { page: Number(search.get('page') ?? '1') || 1, order: orderIn(search) };
  const board = await reviewing.board(user, intakeId, shown);
  if (board === null) return null;
  const look = search.has('assign') ? await reviewing.assigning.look(user, intakeId) : null;
  const { reviewsBy, timeZone } = board.intake;
  const view = look?.ok ? 'assign' : search.has('add') && !board.chosen ? 'add' : 'board';
  return {
    view,
    board: { ...shownIn(view, board), thirdsInAll: board.thirdsWanted.length },
    look: look?.ok ? look.value : null,
    deadline: reviewsBy === null ? '' : localOf(reviewsBy, timeZone),
    countries: view === 'add' ? countries() : [],
  };
}

/** The board without the lists that a view does not show, which weigh most. */
function shownIn(view: View, board: ReviewBoard): ReviewBoard {
  if (view === 'board') return { ...board, thirdsWanted: board.thirdsWanted.slice(0, LISTED) };
  const scores = { ...board.scores, lines: [] };
  const reviewers =
    view === 'add' ? board.reviewers : board.reviewers.map((each) => ({ ...each, severity: null }));
  return { ...board, scores, reviewers, thirdsWanted: [], declared: [] };
}

function countries(): ReviewersPage['countries'] {
  return Object.entries(COUNTRIES)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function orderIn(search: URLSearchParams): ScoreOrder {
  return SCORE_ORDERS.find((order) => order === search.get('order')) ?? 'merit';
}
