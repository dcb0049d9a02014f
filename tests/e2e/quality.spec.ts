import { expect, test } from './fixtures';
import { alive, axeFaults, hasFixedParts, scales, sticksOut, unfold } from './quality/checks';
import { hiddenStops } from './quality/focus';
import { PLACES } from './quality/places';
import { pagePaths } from './quality/routes';

// What is wrong is said in words; a trace of every page would take longer than the page.
test.use({ data: 'staged', speed: 0, trace: 'off' });

const KB = 1024;
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };

test('every page is listed with how to reach it', async () => {
  const paths = await pagePaths();
  const listed = Object.keys(PLACES);
  expect(paths.filter((path) => !listed.includes(path))).toEqual([]);
  expect(listed.filter((path) => !paths.includes(path))).toEqual([]);
});

for (const [path, places] of Object.entries(PLACES)) {
  for (const place of places) {
    test(`${path} ${place.name}`, async ({ browser, baseURL, complaints, stage, keyOf }) => {
      if (place.status) complaints.expect(new RegExp(`${place.status}`));
      const context = await browser.newContext({
        viewport: PHONE,
        extraHTTPHeaders: { 'accept-encoding': 'gzip' },
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(place.as === null ? {} : { storageState: await keyOf(place.as) }),
      });
      const token = place.applicant?.(stage);
      if (token !== undefined) {
        const url = baseURL ?? '';
        await context.addCookies([{ name: 'mufakat-applicant', value: token, url }]);
      }
      complaints.watch(context);
      const page = await context.newPage();
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
      for (const viewport of [DESK, PHONE]) {
        await page.setViewportSize(viewport);
        const where = `at ${viewport.width} px`;
        await page.emulateMedia({ colorScheme: 'light' });
        expect.soft(await axeFaults(page), `axe, ${where}`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await axeFaults(page, 'colours'), `axe in the dark, ${where}`).toEqual([]);
        expect.soft(await sticksOut(page), `nothing sticks out unfolded, ${where}`).toEqual([]);
      }
      await context.close();
    });
  }
}
