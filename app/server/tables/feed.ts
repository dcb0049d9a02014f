import type { NegotiationEvent } from '~/core/negotiation/command';
import type { NegotiationSnapshot } from '~/core/negotiation/machine';
import type { Log } from '../log';
import type { Runtime } from './runtime';

/** An event that is on disk, with the table before and after it. */
export interface Published {
  readonly runtime: Runtime;
  readonly event: NegotiationEvent;
  readonly before: NegotiationSnapshot;
  readonly after: NegotiationSnapshot;
}

/** Tells whoever follows what happened at the tables, in the order of each table's log. */
export class Feed {
  readonly #listeners = new Set<(published: Published) => void>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Calls `listener` after every commit; the answer takes it off again. */
  follow(listener: (published: Published) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A listener that fails is its own problem: the event stands. */
  publish(published: Published): void {
    for (const listener of this.#listeners) {
      try {
        listener(published);
      } catch (error) {
        this.#log.error({ err: error }, 'an event was not passed on');
      }
    }
  }
}
