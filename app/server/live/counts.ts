import type { Stream } from './stream';

const MOST_PER_SESSION = 6;
const MOST_PER_ACCOUNT = 12;

/** How many streams each session and each account has open. */
export class Counts {
  readonly #counts = new Map<string, number>();

  /** @returns false, with nothing counted, where there would be too many */
  more({ sessionId, user }: Stream): boolean {
    const session = `session ${sessionId}`;
    const account = `account ${user.id}`;
    if (this.#of(session) >= MOST_PER_SESSION) return false;
    if (this.#of(account) >= MOST_PER_ACCOUNT) return false;
    this.#add(session, 1);
    this.#add(account, 1);
    return true;
  }

  less({ sessionId, user }: Stream): void {
    this.#add(`session ${sessionId}`, -1);
    this.#add(`account ${user.id}`, -1);
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  #add(key: string, change: number): void {
    const count = this.#of(key) + change;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
