import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type Request } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const AXE = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it is shown, against WCAG 2.2 AA and for targets under 24 px.
 *
 * @param rules `colours`: only those that another colour scheme can break
 */
export async function axeFaults(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // The builder hands the page all of axe twice for every look; once for a page is enough.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const axe = new AxeBuilder({ page, axeSource: ';' })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  const { violations } = await (rules === 'all'
    ? axe.withTags(STANDARDS)
    : axe.options({ resultTypes: ['violations'] }).withRules(COLOUR_RULES)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
      return `${id} at ${target.join(' ')}: ${why}`;
    }),
  );
}

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

/** Weighs what the page loads from now on; `total` waits for what is under way. */
export function scales(page: Page): { total: () => Promise<Weight> } {
  const weighed: Promise<void>[] = [];
  const weight: Weight = { html: 0, scripts: 0, all: 0 };
  const weigh = async (request: Request) => {
    const { responseBodySize } = await request.sizes();
    weight.all += responseBodySize;
    if (request.resourceType() === 'document') weight.html += responseBodySize;
    if (request.resourceType() === 'script') weight.scripts += responseBodySize;
  };
  page.on('requestfinished', (request) => void weighed.push(weigh(request)));
  return {
    async total() {
      await Promise.all(weighed);
      return weight;
    },
  };
}
