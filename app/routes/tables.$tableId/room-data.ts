import type { SeatId } from '~/core/negotiation/context';
import type { View } from '~/core/negotiation/view';
import type { PublicParty } from '~/core/scenario/publicPart';
import type { Issue } from '~/core/scenario/schema';
import type { Texts } from '~/server/room/texts';
import type { Place } from './place';

export type RoomParty = Pick<PublicParty, 'id' | 'name' | 'short' | 'kind' | 'votes' | 'chair'>;
export type RoomIssue = Pick<Issue, 'id' | 'article' | 'title' | 'lead' | 'options'>;

/** What only the instructor of the exercise needs, to step in. */
export interface InstructorTools {
  readonly injects: readonly { readonly id: string; readonly title: string }[];
  /** What a bot would play on each seat. */
  readonly strategies: Readonly<Record<SeatId, string>>;
}

/** What was left out of the picture that a page begins with. */
export interface Cut {
  /** Lines at the beginning of the record. */
  readonly record: number;
  /** Packages, the oldest. */
  readonly packages: number;
  /** Caucuses of which not all that was said is here. */
  readonly said: readonly string[];
}

/**
 * What the page of a table knows when it is opened. `view` is one viewer's picture without what `cut`
 * says; Markdown stands, made into safe HTML, in `texts` instead, as far as the panel shows it.
 */
export interface RoomData {
  readonly tableId: string;
  readonly title: string;
  readonly parties: readonly RoomParty[];
  readonly issues: readonly RoomIssue[];
  /** The viewer's seat; null for an instructor who watches. */
  readonly seat: SeatId | null;
  /** Whether the viewer may start, suspend, extend and end: instructors, and who opened a practice. */
  readonly runs: boolean;
  readonly practice: boolean;
  readonly holders: Readonly<Record<SeatId, string | null>>;
  readonly view: View;
  readonly cut: Cut;
  readonly texts: Texts;
  readonly instructor: InstructorTools | null;
  /** What the address asks to see. */
  readonly place: Place;
  /** The server's time when this was made, in ms since 1970. */
  readonly now: number;
  /** Begins the id of every command that a form of this page sends. */
  readonly commandId: string;
}
