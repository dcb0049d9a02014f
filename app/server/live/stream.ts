import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Viewer } from '~/core/negotiation/view';
import type { Asking } from '../tables/access';
import type { Listener } from './room';

/** A reader with more than this unread is cut off, and resumes from where it was. */
const MOST_UNREAD = 256 * 1024;

/** One open stream of one person. */
export class Stream implements Listener {
  readonly tableId: string;
  readonly user: Asking;
  readonly sessionId: string;
  readonly viewer: Viewer;
  readonly #response: ServerResponse;
  /** Set while the stream is open. */
  #socket: Socket | null = null;

  constructor(
    who: { user: Asking; sessionId: string },
    place: { tableId: string; viewer: Viewer },
    response: ServerResponse,
  ) {
    this.user = who.user;
    this.sessionId = who.sessionId;
    this.tableId = place.tableId;
    this.viewer = place.viewer;
    this.#response = response;
  }

  /** Writes the head of the stream; `retry` is how long the browser waits before it comes back, in ms. */
  open(retry: number): void {
    const response = this.#response;
    response.statusCode = 200;
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store, no-transform');
    response.setHeader('X-Accel-Buffering', 'no');
    // The body ends with the connection, so that each frame is one write without chunk sizes.
    response.removeHeader('Transfer-Encoding');
    response.on('error', () => response.destroy());
    response.write(`retry: ${retry}\n\n`);
    this.#socket = response.socket;
  }

  /** Calls `left` once when the reader is gone, for whatever reason. */
  onLeft(left: () => void): void {
    this.#response.once('close', left);
  }

  /**
   * Writes to the connection itself: the head is written, the body is whatever follows, and a
   * response would do much for each of thousands of frames that none of them needs.
   */
  write(frame: Buffer): void {
    const socket = this.#socket;
    if (!socket?.writable) return;
    if (socket.writableLength > MOST_UNREAD) socket.destroy();
    else socket.write(frame);
  }

  /** Ends the stream, with a last word. */
  end(frame?: Buffer): void {
    if (this.#response.writableEnded) return;
    if (frame) this.write(frame);
    this.#socket = null;
    this.#response.end();
  }
}
