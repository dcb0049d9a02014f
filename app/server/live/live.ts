import type { ServerResponse } from 'node:http';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { People } from '../people/people';
import type { SignedIn } from '../people/person';
import type { TableAccess } from '../tables/access';
import type { Published } from '../tables/feed';
import type { Tables } from '../tables/tables';
import { Counts } from './counts';
import { goneFrame, heartbeatFrame } from './frame';
import { Room } from './room';
import { Stream } from './stream';

/** Why a stream was not opened: too many of one's own (429), or of everybody's (503). */
export type Opened = 'open' | 'too many' | 'full';

interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly people: Pick<People, 'watchSession'>;
  readonly tables: Pick<Tables, 'accessOf' | 'runtime' | 'feed'>;
  /** Streams that the server bears at most. */
  readonly most: number;
}

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1_000;
/** Browsers that lost the same server come back one after the other over this time. */
const SPREAD_MS = 2_000;

/** The live streams of all tables. */
export class Live {
  readonly #parts: Parts;
  readonly #rooms = new Map<string, Room<Stream>>();
  readonly #streams = new Set<Stream>();
  readonly #counts = new Counts();
  readonly #unfollow: () => void;
  #opened = 0;
  #cancelBeat: (() => void) | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#unfollow = parts.tables.feed.follow((published) => this.#tell(published));
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size;
  }

  /**
   * Streams a table to somebody until they leave, their session ends, their seat is lost or the
   * server stops. `since` is the last event they have; null for none.
   */
  async open(
    who: SignedIn,
    access: TableAccess,
    response: ServerResponse,
    since: number | null,
  ): Promise<Opened> {
    const { people, tables, most } = this.#parts;
    if (this.#streams.size >= most) return 'full';
    const stream = new Stream(who, access, response);
    if (!this.#counts.more(stream)) return 'too many';
    this.#streams.add(stream);
    const unwatch = people.watchSession(who.sessionId, () => this.#part(stream));
    const leave = () => {
      unwatch();
      this.#leave(stream);
    };
    stream.onLeft(leave);
    try {
      const runtime = await tables.runtime(access.tableId);
      // The reader may have left, or the session ended, while the table was read.
      if (!this.#streams.has(stream)) return 'open';
      stream.open(RETRY_MS + ((this.#opened++ * 137) % SPREAD_MS));
      this.#roomOf(access.tableId).join(stream, runtime, since);
      this.#beatLater();
      return 'open';
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Ends all streams; browsers come back by themselves. */
  stop(): void {
    this.#unfollow();
    this.#cancelBeat?.();
    for (const stream of [...this.#streams]) {
      this.#leave(stream);
      stream.end();
    }
  }

  #roomOf(tableId: string): Room<Stream> {
    const room = this.#rooms.get(tableId) ?? new Room<Stream>();
    this.#rooms.set(tableId, room);
    return room;
  }

  #tell({ runtime, event, after }: Published): void {
    const room = this.#rooms.get(runtime.tableId);
    if (!room) return;
    const { command } = event;
    // Whoever held the seat must not see one word more.
    if (command.type === 'reassignSeat') {
      for (const stream of [...room.listeners()]) {
        const { viewer } = stream;
        if (viewer.kind === 'seat' && viewer.seat === command.seat) this.#part(stream);
      }
    }
    room.tell(after.context);
  }

  /** Sends somebody away for good. */
  #part(stream: Stream): void {
    this.#leave(stream);
    stream.end(goneFrame);
  }

  #leave(stream: Stream): void {
    if (!this.#streams.delete(stream)) return;
    this.#counts.less(stream);
    const room = this.#rooms.get(stream.tableId);
    room?.leave(stream);
    if (room?.isEmpty) this.#rooms.delete(stream.tableId);
  }

  #beatLater(): void {
    this.#cancelBeat ??= this.#parts.clock.after(HEARTBEAT_MS, () => {
      this.#cancelBeat = null;
      for (const stream of this.#streams) stream.write(heartbeatFrame);
      void this.#checkAll();
      if (this.#streams.size > 0) this.#beatLater();
    });
  }

  /** One after the other: nobody at a table shall wait for this. */
  async #checkAll(): Promise<void> {
    for (const stream of this.#streams) await this.#check(stream);
  }

  /** A seat may also be lost in another process. */
  async #check(stream: Stream): Promise<void> {
    const { tables, log } = this.#parts;
    try {
      const access = await tables.accessOf(stream.user, stream.tableId);
      if (!access || !isSameViewer(access, stream)) this.#part(stream);
    } catch (error) {
      log.warn({ err: error }, 'a stream could not be checked');
    }
  }
}

function isSameViewer({ viewer }: TableAccess, stream: Stream): boolean {
  if (viewer.kind !== 'seat' || stream.viewer.kind !== 'seat') {
    return viewer.kind === stream.viewer.kind;
  }
  return viewer.seat === stream.viewer.seat;
}
