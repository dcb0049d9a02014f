/**
 * Runs tasks one at a time, in the order in which they came. A task that fails fails its own caller
 * only.
 */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what `task` returns, once every earlier task is done. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything queued so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
