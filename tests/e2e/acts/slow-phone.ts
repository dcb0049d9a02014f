import type { Page } from '@playwright/test';
import { isAlive } from '../quality/checks';

declare global {
  interface Window {
    /** What React has put off until later, in its order. */
    putOff?: (() => void)[];
  }
}

/** A phone so slow that the test says when React goes on, and how far. */
export interface SlowPhone {
  /** Waits until React has something to do on the page, and lets it do some pieces of that. */
  work(pieces: number): Promise<void>;
  /** Lets React work until the frame of the page is alive, and not a piece further. */
  workUntilAlive(): Promise<void>;
  /** From now on React works as it would. */
  release(): Promise<void>;
}

/**
 * Makes a browser slow from its next page on. React puts its work off with a message to itself, and
 * puts it off again as soon as the time for one piece is over, which here is always.
 */
export async function slowPhone(page: Page): Promise<SlowPhone> {
  await page.addInitScript(() => {
    const putOff: (() => void)[] = [];
    window.putOff = putOff;
    const now = performance.now.bind(performance);
    let skipped = 0;
    performance.now = () => {
      skipped += window.putOff ? 10 : 0;
      return now() + skipped;
    };
    class SlowChannel {
      port1: { onmessage: (() => void) | null } = { onmessage: null };
      port2 = {
        postMessage: () => {
          const work = () => this.port1.onmessage?.();
          if (window.putOff) putOff.push(work);
          else setTimeout(work);
        },
      };
    }
    Object.assign(window, { MessageChannel: SlowChannel });
  });
  const work = async (pieces: number) => {
    await page.waitForFunction(() => (window.putOff?.length ?? 0) > 0);
    await page.evaluate((count) => {
      for (let left = count; left > 0; left -= 1) window.putOff?.shift()?.();
    }, pieces);
  };
  return {
    work,
    async workUntilAlive() {
      while (!(await isAlive(page))) await work(1);
    },
    async release() {
      await page.evaluate(() => {
        const left = window.putOff ?? [];
        delete window.putOff;
        for (const piece of left) setTimeout(piece);
      });
    },
  };
}
