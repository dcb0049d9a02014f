/** Keeps what was made last, up to `most`; the least recently used goes first. */
export class Recent<T> {
  readonly #most: number;
  readonly #held = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under `key`, made now where it is not. */
  get(key: string, make: () => T): T {
    const held = this.#held.get(key) ?? make();
    this.#held.delete(key);
    this.#held.set(key, held);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.#most) break;
      this.#held.delete(oldest);
    }
    return held;
  }

  /** Forgets one, for instance because making it failed. */
  drop(key: string): void {
    this.#held.delete(key);
  }
}
