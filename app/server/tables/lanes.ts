import { Queue } from '../store/queue';

/** One queue per key, made when needed and dropped when empty: tasks of a key run one at a time, in order. */
export class Lanes {
  readonly #lanes = new Map<string, { readonly queue: Queue; tasks: number }>();

  /** @returns what `task` returns, once every earlier task of this key is done. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(key) ?? { queue: new Queue(), tasks: 0 };
    this.#lanes.set(key, lane);
    lane.tasks += 1;
    try {
      return await lane.queue.run(task);
    } finally {
      lane.tasks -= 1;
      if (lane.tasks === 0) this.#lanes.delete(key);
    }
  }

  /** How many tasks of a key run or wait. */
  waiting(key: string): number {
    return this.#lanes.get(key)?.tasks ?? 0;
  }

  /** Resolves when no key has a task left, those counted that come meanwhile. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0) {
      await Promise.all(Array.from(this.#lanes.values(), ({ queue }) => queue.idle()));
    }
  }
}
