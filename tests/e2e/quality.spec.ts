import { expect } from './fixtures';
import { colourFaults, newColourFaults, structureFaults } from './quality/axe';
import { alive, hasFixedParts, scales, sticksOut, unfold } from './quality/checks';
import { hiddenStops } from './quality/focus';
import { test } from './quality/looking';
import { PLACES } from './quality/places';
import { pagePaths } from './quality/routes';

// What is wrong is said in words; a trace of every page would take longer than the page.
test.use({ data: 'staged', speed: 0, trace: 'off' });

const KB = 1024;
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };
/** Colours are the same at every width, but for what is not shown there: the second look is at news. */
const LOOKS = [
  [
    DESK,
    [
      ['light', 'all'],
      ['dark', 'new'],
    ],
  ],
  [
    PHONE,
    [
      ['dark', 'all'],
      ['light', 'new'],
    ],
  ],
] as const;

test('every page is listed with how to reach it', async () => {
  const paths = await pagePaths();
  const listed = Object.keys(PLACES);
  expect(paths.filter((path) => !listed.includes(path))).toEqual([]);
  expect(listed.filter((path) => !paths.includes(path))).toEqual([]);
});

for (const [path, places] of Object.entries(PLACES)) {
  for (const place of places) {
    test(`${path} ${place.name}`, async ({ complaints, stage, pageOf, stranger }) => {
      // `looking.ts` lets no page keep anything for later, which the browser mentions.
      complaints.expect(/Service Worker registration blocked by Playwright/);
      if (place.status) complaints.expect(new RegExp(`${place.status}`));
      const page = await (place.as ? pageOf(place.as) : stranger(place.applicant?.(stage)));
      complaints.watch(page.context());
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: 'light' });
      const { total } = scales(page);
      const wanted = place.path(stage);
      const answer = await page.goto(wanted);
      expect(answer?.status()).toBe(place.status ?? 200);
      expect(new URL(page.url()).pathname).toBe(new URL(wanted, page.url()).pathname);

      await alive(page);
      const { html, scripts, all } = await total();
      expect.soft(html, 'bytes of HTML').toBeLessThanOrEqual(15 * KB);
      expect.soft(scripts, 'bytes of JavaScript').toBeLessThanOrEqual(120 * KB);
      expect.soft(all, 'bytes of a first visit').toBeLessThanOrEqual(150 * KB);

      await expect.soft(page.locator('h1'), 'one heading of the first level').toHaveCount(1);
      for (const viewport of [PHONE, SMALL_PHONE, DESK]) {
        await page.setViewportSize(viewport);
        const width = `at ${viewport.width} px`;
        expect.soft(await sticksOut(page), `nothing sticks out ${width}`).toEqual([]);
        if (viewport === SMALL_PHONE) continue;
        const keys = (await hasFixedParts(page))
          ? (['Tab', 'Shift+Tab'] as const)
          : (['Tab'] as const);
        for (const key of keys) {
          const stops = await hiddenStops(page, key);
          expect.soft(stops, `the focus can be seen with ${key} ${width}`).toEqual([]);
        }
      }
      await unfold(page);
      // Every text of the first place of a page, and elsewhere what no page before it had.
      const colours = place === places[0] ? colourFaults : newColourFaults;
      for (const [viewport, schemes] of LOOKS) {
        await page.setViewportSize(viewport);
        const where = `at ${viewport.width} px`;
        // Of a page's further states the second width can change what is large enough to be hit.
        const rules = viewport === PHONE || place === places[0] ? 'all' : 'targets';
        expect.soft(await structureFaults(page, rules), `axe, ${where}`).toEqual([]);
        expect.soft(await sticksOut(page), `nothing sticks out unfolded, ${where}`).toEqual([]);
        for (const [scheme, look] of schemes) {
          await page.emulateMedia({ colorScheme: scheme });
          const faults = await (look === 'all' ? colours : newColourFaults)(page);
          expect.soft(faults, `colours, ${scheme}, ${where}`).toEqual([]);
        }
      }
      // What a page still does when it is left is a matter of its own test.
      await page.goto('about:blank');
    });
  }
}
