import type { NegotiationContext } from '../context';
import { movesSlice } from './moves';
import {
  briefOf,
  briefsSlice,
  caucusesSlice,
  evidenceSlice,
  packagesSlice,
  recordSlice,
} from './privateSlices';
import { decisionSlice, floorSlice, meetingSlice, rosterSlice, textSlice } from './publicSlices';
import type { SliceName, Slices, View, Viewer } from './view';

export type * from './view';

/** The slices that are the same object for every viewer of a table. */
export const publicSliceNames = [
  'meeting',
  'floor',
  'text',
  'decision',
  'roster',
] as const satisfies readonly SliceName[];

/**
 * Makes one viewer's picture of a negotiation. The only place where that happens, for pages, live
 * streams, exports and replays alike: what is not put here, nobody sees. Slices in which nothing
 * changed since an earlier call are the same objects as then.
 */
export function viewFor(context: NegotiationContext, viewer: Viewer): View {
  const slices: Slices = {
    meeting: meetingSlice(context),
    floor: floorSlice(context),
    text: textSlice(context),
    packages: packagesSlice(context, viewer),
    caucuses: caucusesSlice(context, viewer),
    decision: decisionSlice(context),
    evidence: evidenceSlice(context, viewer),
    roster: rosterSlice(context),
    moves: movesSlice(context, viewer),
    record: recordSlice(context, viewer),
    brief: viewer.kind === 'seat' ? briefOf(context, viewer.seat) : null,
    briefs: viewer.kind === 'instructor' ? briefsSlice(context) : null,
  };
  return { seq: context.seq, viewer, slices };
}

/** The names of the slices that differ between two pictures of the same viewer. */
export function changedSlices(before: Slices, after: Slices): readonly SliceName[] {
  return sliceNames.filter((name) => before[name] !== after[name]);
}

export const sliceNames = [
  ...publicSliceNames,
  'packages',
  'caucuses',
  'evidence',
  'moves',
  'record',
  'brief',
  'briefs',
] as const satisfies readonly SliceName[];
