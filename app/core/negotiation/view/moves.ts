import { commandTypes } from '../command';
import type { NegotiationContext } from '../context';
import { deadlineOf } from '../deadlines';
import { isForSeats, refusalOfMove } from '../rules';
import { keyOf } from './privateSlices';
import { remembering } from './remember';
import type { Move, Viewer } from './view';

const none = {};
const moves = remembering<readonly Move[]>();

/**
 * Every kind of command a seat (or the instructor) can know of, each with null or the reason why
 * it is not open now. Particulars (which article, which package) are judged when it is sent.
 */
export function movesSlice(context: NegotiationContext, viewer: Viewer): readonly Move[] {
  const { stage, floor, decision, roster } = context;
  const gavel = deadlineOf(context, 'question') ?? none;
  return moves([stage, floor, decision, roster, gavel, keyOf(viewer)], () =>
    commandTypes
      .filter((type) => isForSeats(type) || viewer.kind === 'instructor')
      .filter((type) => type !== 'deadlinePassed')
      .map((type) => ({ type, refusal: refusalOfMove(context, viewer, type) })),
  );
}
