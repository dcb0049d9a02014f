import { expect, type Page, type Request } from '@playwright/test';

/** Waits until the page is alive, unless it asked for no JavaScript. */
export async function alive(page: Page): Promise<void> {
  if ((await page.locator('link[rel="modulepreload"]').count()) === 0) return;
  await expect.poll(() => isAlive(page), { message: 'the page is alive' }).toBe(true);
}

/** Whether React has taken the page over. */
export function isAlive(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')),
  );
}

/**
 * Unfolds everything in the main part of a page that is alive: what the browser folds, but not what
 * would lie over the rest; and what the page folds and only makes when it is wanted.
 */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main a[aria-expanded="false"][href*="open="]');
  for (let left = 50; left > 0 && (await folded.count()) > 0; left -= 1) {
    await folded.first().dispatchEvent('click');
  }
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) {
      const covers = [...fold.children].some(
        (child) => getComputedStyle(child).position === 'absolute',
      );
      if (!covers) fold.open = true;
    }
  });
}

/** Whether something on the page stays where it is while the rest scrolls, and may cover it. */
export function hasFixedParts(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')].some((element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position),
    ),
  );
}

/** By how many pixels the page is wider than the window, and what sticks out. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const told = wide.slice(0, 5).map(({ tagName, className, id }) => {
      return `${tagName.toLowerCase()}#${id}.${String(className).slice(0, 60)}`;
    });
    return [`${scrollWidth - clientWidth} px too wide at ${clientWidth}: ${told.join(', ')}`];
  });
}

/** Bytes over the wire, compressed with gzip: of the page, of its scripts, and of everything. */
export interface Weight {
  html: number;
  scripts: number;
  all: number;
}

/** What a file weighs that a browser has loaded once and need not load again; its name changes with it. */
const kept = new Map<string, number>();

/** Bytes that a browser which has nothing yet would load for it. */
async function bytesOf(request: Request): Promise<number> {
  const { responseBodySize } = await request.sizes();
  const url = request.url();
  const bytes = Math.max(responseBodySize, kept.get(url) ?? 0);
  if (request.resourceType() !== 'document') kept.set(url, bytes);
  return bytes;
}

/** Weighs what the page loads from now on; `total` waits for what is under way. */
export function scales(page: Page): { total: () => Promise<Weight> } {
  const weighed: Promise<void>[] = [];
  const weight: Weight = { html: 0, scripts: 0, all: 0 };
  const weigh = async (request: Request) => {
    const bytes = await bytesOf(request);
    weight.all += bytes;
    if (request.resourceType() === 'document') weight.html += bytes;
    if (request.resourceType() === 'script') weight.scripts += bytes;
  };
  const listen = (request: Request) => void weighed.push(weigh(request));
  page.on('requestfinished', listen);
  return {
    async total() {
      page.off('requestfinished', listen);
      await Promise.all(weighed);
      return weight;
    },
  };
}
