import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** One server-sent event. */
export interface StreamEvent {
  /** `message` unless the server named it. */
  readonly event: string;
  readonly id: string | null;
  readonly data: unknown;
}

/** The events of one stream as they come, like a browser's EventSource that does not come back by itself. */
export class EventStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** All events so far. */
  readonly events: StreamEvent[] = [];
  /** The id of the last event that had one. */
  lastId: string | null = null;
  /** Resolves when the stream is over, however it ended. */
  readonly ended: Promise<void>;
  readonly #response: IncomingMessage;
  readonly #waiting = new Set<() => void>();
  #rest = '';

  private constructor(response: IncomingMessage) {
    this.#response = response;
    this.status = response.statusCode ?? 0;
    this.headers = response.headers;
    response.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    response.on('error', () => undefined);
    this.ended = new Promise((resolve) => response.once('close', resolve));
    void this.ended.then(() => this.#wake());
  }

  /** Opens the stream at `url`; `lastId` is the event to resume after. */
  static async open(
    url: string,
    cookie: string,
    lastId: string | null = null,
  ): Promise<EventStream> {
    const asking = request(url, {
      agent: false,
      headers: {
        accept: 'text/event-stream',
        cookie,
        ...(lastId === null ? {} : { 'last-event-id': lastId }),
      },
    });
    asking.end();
    const [response] = await once(asking, 'response');
    const stream = new EventStream(response);
    stream.lastId = lastId;
    return stream;
  }

  /** Waits until `enough` is true of the events so far; an end before that is an error. */
  async until(enough: (events: readonly StreamEvent[]) => boolean): Promise<void> {
    while (!enough(this.events)) {
      if (this.#response.destroyed) throw new Error('The stream ended too early.');
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Waits until there are `count` events, and answers the last of them. */
  async nth(count: number): Promise<StreamEvent> {
    await this.until((events) => events.length >= count);
    const found = this.events[count - 1];
    if (!found) throw new Error('No such event.');
    return found;
  }

  /** Waits until a piece of the stream comes that contains `text`, comments and all. */
  async untilText(text: string): Promise<void> {
    for (;;) {
      const [piece] = await once(this.#response, 'data');
      if (String(piece).includes(text)) return;
    }
  }

  /** Stops reading, so that what the server writes piles up. */
  stall(): void {
    this.#response.pause();
  }

  /** Reads on. */
  readOn(): void {
    this.#response.resume();
  }

  close(): void {
    this.#response.destroy();
  }

  #take(text: string): void {
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => {
          const at = line.indexOf(':');
          return [line.slice(0, at), line.slice(at + 1).trimStart()] as const;
        }),
      );
      const data = fields.get('data');
      if (data === undefined || fields.get('event') === 'beat') continue;
      const id = fields.get('id') ?? null;
      if (id !== null) this.lastId = id;
      const parsed: unknown = JSON.parse(data);
      this.events.push({ event: fields.get('event') ?? 'message', id, data: parsed });
    }
    this.#wake();
  }

  #wake(): void {
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }
}

/** A person's picture of a table as a page would keep it: the slices, and the record line by line. */
export class Picture {
  seq = 0;
  readonly slices: Record<string, unknown> = {};
  readonly record: unknown[] = [];

  /** Takes a message over. A tail that does not fit what is there is an error. */
  take({ event, data }: StreamEvent): this {
    if (event !== 'message' || !isObject(data)) throw new Error(`Unexpected event ${event}.`);
    if (typeof data.seq !== 'number' || data.seq <= this.seq) throw new Error('Old news.');
    this.seq = data.seq;
    if (isObject(data.slices)) Object.assign(this.slices, data.slices);
    if (!isObject(data.record)) return this;
    const { from, entries } = data.record;
    if (from !== this.record.length || !Array.isArray(entries)) {
      throw new Error(`A gap in the record: ${this.record.length} lines, then line ${from}.`);
    }
    this.record.push(...entries);
    return this;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
