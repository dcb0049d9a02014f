import type { Page } from '@playwright/test';

const MOST_STOPS = 250;

/** Where the focus is: whose it is, and whether any of it can be seen. */
interface Stop {
  readonly name: string;
  readonly seen: boolean;
}

/** Goes through the page with a key (Tab, Shift+Tab) and answers what had the focus and could not be seen. */
export async function hiddenStops(page: Page, key: string): Promise<string[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const hidden: string[] = [];
  const first = await next(page, key);
  for (let stop = first, count = 0; stop && count < MOST_STOPS; count += 1) {
    if (!stop.seen) hidden.push(`${key}: ${stop.name}`);
    stop = await next(page, key);
    if (stop === null) break;
  }
  return hidden;
}

/** @returns the next stop; null where the focus has left the page */
async function next(page: Page, key: string): Promise<Stop | null> {
  await page.keyboard.press(key);
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const label = element.closest('label') ?? element;
    const name = `${element.tagName.toLowerCase()} "${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}"`;
    const { innerWidth, innerHeight } = window;
    const shows = [...element.getClientRects(), ...label.getClientRects()].some((box) => {
      const left = Math.max(box.left, 0);
      const top = Math.max(box.top, 0);
      const width = Math.min(box.right, innerWidth) - left;
      const height = Math.min(box.bottom, innerHeight) - top;
      const steps = width > 0 && height > 0 ? [0.1, 0.3, 0.5, 0.7, 0.9] : [];
      return steps.some((x) =>
        steps.some((y) => {
          const at = document.elementFromPoint(left + width * x, top + height * y);
          return at !== null && (label.contains(at) || at.contains(element));
        }),
      );
    });
    return { name, seen: shows };
  });
}
