import { Queue } from './queue';

/** One queue per key, made when needed and dropped when empty: tasks of a key run one at a time, in order. */
export class KeyedQueue {
  readonly #queues = new Map<string, { readonly queue: Queue; tasks: number }>();

  /** @returns what `task` returns, once every earlier task of this key is done. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const own = this.#queues.get(key) ?? { queue: new Queue(), tasks: 0 };
    this.#queues.set(key, own);
    own.tasks += 1;
    try {
      return await own.queue.run(task);
    } finally {
      own.tasks -= 1;
      if (own.tasks === 0) this.#queues.delete(key);
    }
  }

  /** How many tasks of a key run or wait. */
  waiting(key: string): number {
    return this.#queues.get(key)?.tasks ?? 0;
  }

  /** Resolves when no key has a task left, those counted that come meanwhile. */
  async idle(): Promise<void> {
    while (this.#queues.size > 0) {
      await Promise.all(Array.from(this.#queues.values(), ({ queue }) => queue.idle()));
    }
  }
}
