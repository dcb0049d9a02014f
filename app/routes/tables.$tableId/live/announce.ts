import type { RecordEntry, SeatId } from '~/core/negotiation/context';
import type { RoomState, StreamMessage } from './room-state';

/** Kinds of the record that everybody should hear of at once. */
const WEIGHTY = new Set([
  'questionPut',
  'silenceOpened',
  'questionStood',
  'objectToConsensus',
  'breakSilence',
  'adopted',
  'adoptedBySilence',
  'noConsensus',
  'advancePhase',
  'suspend',
  'resume',
  'end',
  'timeUp',
  'inject',
  'cable',
  'whisper',
  'articleClosed',
  'reopenArticle',
]);

function matters(entry: RecordEntry, me: SeatId | null): boolean {
  if (me !== null && entry.by === me) return false;
  return WEIGHTY.has(entry.kind) || (me !== null && entry.kind === 'tablePackage');
}

export interface News {
  /** Lines of the record to read out. */
  readonly lines: readonly RecordEntry[];
  /** Whether the viewer was given the floor. */
  readonly floorIsMine: boolean;
}

/** What of a message a screen reader should say, politely: little enough not to shout. */
export function newsOf(before: RoomState, message: StreamMessage, me: SeatId | null): News {
  const last = before.slices.record.at(-1)?.seq ?? 0;
  const fresh = (message.record?.entries ?? []).filter(({ seq }) => seq > last);
  const speaker = message.slices.floor?.speaker;
  return {
    lines: fresh.filter((entry) => matters(entry, me)),
    floorIsMine: me !== null && speaker === me && before.slices.floor.speaker !== me,
  };
}
