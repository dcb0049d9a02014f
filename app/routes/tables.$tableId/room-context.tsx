import { createContext, useContext } from 'react';
import type { CommandType } from '~/core/negotiation/command';
import type { SeatId } from '~/core/negotiation/context';
import type { Slices } from '~/core/negotiation/view';
import type { Texts } from '~/server/room/texts';
import type { Names } from '~/ui/table-names';
import type { Connection } from './live/use-live';
import type { Panel, Place } from './place';
import type { Cut, RoomData } from './room-data';

export type Role = 'chair' | 'member' | 'observer' | 'instructor';

/** All that a part of the room needs to draw itself. */
export interface Room {
  readonly data: RoomData;
  readonly slices: Slices;
  readonly me: SeatId | null;
  readonly role: Role;
  readonly names: Names;
  /** Whether a kind of command is open to the viewer now; its particulars are judged when sent. */
  readonly can: (type: CommandType) => boolean;
  readonly texts: Texts;
  /** What of the picture is not here yet. */
  readonly cut: Cut;
  readonly place: Place;
  /** What is unfolded, by id. */
  readonly unfolded: ReadonlySet<string>;
  readonly fold: (id: string) => void;
  /** Goes to an anchor or a panel of this page, without asking the server. */
  readonly go: (to: string) => void;
  /** Whether a panel has something that came since it was last open. */
  readonly unseen: (panel: Panel) => boolean;
  readonly connection: Connection;
}

const Context = createContext<Room | null>(null);

export const RoomProvider = Context.Provider;

/** The room around this component. */
export function useRoom(): Room {
  const room = useContext(Context);
  if (!room) throw new Error('This component stands only inside a room.');
  return room;
}

/** What the viewer is at the table. */
export function roleOf(data: Pick<RoomData, 'seat' | 'parties'>): Role {
  const party = data.parties.find(({ id }) => id === data.seat);
  if (!party) return 'instructor';
  if (party.chair) return 'chair';
  return party.votes ? 'member' : 'observer';
}
