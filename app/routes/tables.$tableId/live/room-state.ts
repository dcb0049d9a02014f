import type { RecordEntry } from '~/core/negotiation/context';
import type { Slices } from '~/core/negotiation/view';

/** The live part of the page: one viewer's picture as of event `seq`. */
export interface RoomState {
  readonly seq: number;
  readonly slices: Slices;
}

/** What the stream says after an event: the slices that changed, and the new lines of the record. */
export interface StreamMessage {
  readonly seq: number;
  readonly slices: Partial<Slices>;
  readonly record?: { readonly from: number; readonly entries: readonly RecordEntry[] };
}

/** Lines after the last that is known; a line sent twice is one line. */
function appended(
  record: readonly RecordEntry[],
  entries: readonly RecordEntry[],
): readonly RecordEntry[] {
  const last = record.at(-1)?.seq ?? 0;
  const fresh = entries.filter(({ seq }) => seq > last);
  return fresh.length > 0 ? [...record, ...fresh] : record;
}

/** The picture after a message. One that is older than the picture changes nothing. */
export function received(state: RoomState, message: StreamMessage): RoomState {
  if (message.seq <= state.seq) return state;
  const record = appended(state.slices.record, message.record?.entries ?? []);
  return { seq: message.seq, slices: { ...state.slices, ...message.slices, record } };
}

/** The picture after the page was loaded anew: the newer of the two. */
export function reloaded(state: RoomState, loaded: RoomState): RoomState {
  return loaded.seq >= state.seq ? loaded : state;
}
