import type { CDPSession, Page } from '@playwright/test';

const MOST_STOPS = 250;

/** How many more times a key is pressed where the page had more stops than it seemed to have. */
const MORE = 5;

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/** What the protocol calls the Shift key where another key is pressed with it. */
const SHIFT = 8;

/** Where the focus is: whose it is, and whether any of it can be seen; null outside the page. */
type Stop = { readonly name: string; readonly seen: boolean } | null;

declare global {
  interface Window {
    /** Where each Tab since `watchStops` has led. */
    stopsOfTab?: Stop[];
  }
}

/**
 * Goes through the page with real keys and answers what had the focus and could not be seen.
 * The keys are sent without waiting for each: on a page with many stops waiting took most of the time.
 */
export async function hiddenStops(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const keyboard = await page.context().newCDPSession(page);
  const likely = await page.evaluate(watchStops, key === 'Shift+Tab');
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS && !stops.includes(null)) {
    await pressTab(keyboard, key === 'Tab' ? 0 : SHIFT, stops.length > 0 ? MORE : likely + 1);
    stops.push(...(await page.evaluate(() => window.stopsOfTab?.splice(0) ?? [])));
  }
  await keyboard.detach();
  // What has the focus shows more than at rest, and may cover what others look at next.
  await page.evaluate(leaveFocus);
  const outside = stops.indexOf(null);
  const hidden = stops
    .slice(0, outside < 0 ? MOST_STOPS : outside)
    .flatMap((stop) => (stop === null || stop.seen ? [] : [`${key}: ${stop.name}`]));
  // Some browsers go round without a stop outside the page.
  return [...new Set(hidden)];
}

async function pressTab(keyboard: CDPSession, modifiers: number, times: number): Promise<void> {
  const events = Array.from({ length: times }).flatMap(() => ['rawKeyDown', 'keyUp'] as const);
  await Promise.all(
    events.map((type) => keyboard.send('Input.dispatchKeyEvent', { ...TAB, type, modifiers })),
  );
}

function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/**
 * In the page: goes to its top, to before its first stop or after its last, and from now on notes where
 * each Tab has led. Answers how many stops there seem to be.
 */
function watchStops(back: boolean): number {
  const edge = document.createElement('span');
  edge.tabIndex = -1;
  edge.style.position = 'fixed';
  document.body[back ? 'append' : 'prepend'](edge);
  edge.focus();
  // The next stop is looked for from where the focus was, also after its element has gone.
  edge.remove();
  window.scrollTo(0, 0);
  const watched = window.stopsOfTab !== undefined;
  window.stopsOfTab = [];
  const sorts = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const likely = [...document.querySelectorAll(sorts)].filter(
    (element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"]'),
  ).length;
  if (watched) return likely;
  // A key is up again when its focus has come and the page has scrolled to it.
  const note = ({ key }: KeyboardEvent) => key === 'Tab' && window.stopsOfTab?.push(here());
  window.addEventListener('keyup', note, { capture: true });
  return likely;

  function here(): Stop {
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
  }
}
