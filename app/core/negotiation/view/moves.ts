import { commandTypes } from '../command';
import type { NegotiationContext } from '../context';
import { deadlineOf } from '../deadlines';
import type { Refusal } from '../refusal';
import { isForSeats, refusalOfMove } from '../rules';
import { keyOf, steady } from './privateSlices';
import { remembering } from './remember';
import type { Move, Viewer } from './view';

const none = {};
const moves = remembering<readonly Move[]>();
const everyMove = steady<Move>();
const single = remembering<Map<string, Move>>();

/** The same object for the same reason as before, so that a move which did not change is not news. */
function settled(setting: object, viewer: Viewer, fresh: Move): Move {
  const known = single([setting, keyOf(viewer)], () => new Map());
  const before = known.get(fresh.type);
  if (before && isSameReason(before.refusal, fresh.refusal)) return before;
  known.set(fresh.type, fresh);
  return fresh;
}

function isSameReason(one: Refusal | null, other: Refusal | null): boolean {
  if (one === null || other === null) return one === other;
  const names = Object.keys(one.values);
  return (
    one.code === other.code &&
    names.length === Object.keys(other.values).length &&
    names.every((name) => one.values[name] === other.values[name])
  );
}

/**
 * Every kind of command a seat (or the instructor) can know of, each with null or the reason why
 * it is not open now. Particulars (which article, which package) are judged when it is sent.
 */
export function movesSlice(context: NegotiationContext, viewer: Viewer): readonly Move[] {
  const { stage, floor, decision, roster } = context;
  const gavel = deadlineOf(context, 'question') ?? none;
  // Of the floor only who speaks and who waits: how often each has spoken opens and closes nothing.
  const voice = floor.speaker ?? '';
  return moves([stage, floor.queue, voice, decision, roster, gavel, keyOf(viewer)], () => {
    const list = commandTypes
      .filter((type) => isForSeats(type) || viewer.kind === 'instructor')
      .filter((type) => type !== 'deadlinePassed')
      .map((type) => ({ type, refusal: refusalOfMove(context, viewer, type) }));
    const { setting } = context;
    return everyMove(
      setting,
      keyOf(viewer),
      list.map((move) => settled(setting, viewer, move)),
    );
  });
}
