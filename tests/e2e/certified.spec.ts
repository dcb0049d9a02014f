import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { alive } from './quality/checks';

test.use({ data: 'staged' });

/** A4, lying, in CSS pixels. */
const SHEET = { width: 1122, height: 793 };
const BRIEF = '/modules/reading-uncertainty/activity';

test('what is written without a connection stays, and is handed in once', async ({
  person,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|400 \(Bad Request\)/);
  const page = await person('trainee', { viewport: { width: 390, height: 844 } });
  await page.goto(BRIEF, { waitUntil: 'networkidle' });
  const text = page.locator('textarea');
  const send = page.locator('form:has(textarea) button');
  await text.fill('A draft of six words only.');
  await expect(page.getByText('Kept on this device, not yet sent.')).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(text).toHaveValue('A draft of six words only.');

  await page.context().setOffline(true);
  await expect(page.getByText('There is no connection')).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue('A draft of six words only.');
  await page.context().setOffline(false);

  await send.click();
  await expect(page.getByRole('alert')).toContainText('too few words');
  const long = Array.from({ length: 160 }, () => 'word').join(' ');
  await text.fill(long);
  await page.context().setOffline(true);
  await send.click();
  await expect(page.getByRole('alert')).toContainText('Not sent');
  await expect(text).toHaveValue(long);

  await page.context().setOffline(false);
  await send.click();
  await expect(page.getByRole('status')).toContainText('Handed in');
  await expect(page.getByText(long)).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('concepts are reviewed from the keyboard until none is left today', async ({ person }) => {
  const page = await person('trainee');
  await page.goto('/review');
  const left = async () =>
    Number(/\d+/.exec((await page.locator('main').textContent()) ?? '')?.[0]);
  const before = await left();
  expect(before).toBeGreaterThan(2);
  // Says nothing while the answer is folded, whether the page is alive already or not.
  await page.keyboard.press('3');
  await alive(page);
  await page.locator('article summary').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect.poll(left).toBe(before - 1);
  await expect(page.locator('article h2')).toBeFocused();
  await expect(page.locator('article details')).not.toHaveAttribute('open');
});

test('a stranger verifies a certificate, and it prints on one sheet', async ({ page, stage }) => {
  await page.goto('/certificates/verify');
  const typed = stage.certificate.toLowerCase().replace(/.{4}/g, '$& ');
  await page.locator('input[name="code"]').fill(typed);
  await page.locator('form:has(input[name="code"]) button').click();
  await expect(page.getByText('This certificate is valid')).toBeVisible();
  await expect(page.locator('.certificate')).toContainText('Reading uncertainty');
  await expectOneSheet(page);
  await writeIn(page, 'monospace');
  await expectOneSheet(page);
});

test('also the longest certificate prints on one sheet, whole, in any font', async ({
  page,
  stage,
}) => {
  await page.goto(`/certificates/${stage.longCertificate}`);
  await expect(page.locator('.certificate li')).toHaveCount(8);
  for (const font of ['serif', 'sans-serif', 'monospace']) {
    await writeIn(page, font);
    await expectOneSheet(page);
  }
});

/** Shows all text in a font that every system has. */
async function writeIn(page: Page, font: string): Promise<void> {
  await page.evaluate((family) => {
    for (const role of ['serif', 'sans', 'mono']) {
      document.documentElement.style.setProperty(`--font-${role}`, family);
    }
  }, font);
}

/** One page of A4, lying, and nothing of the text beyond the frame. */
async function expectOneSheet(page: Page): Promise<void> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84\d[.\d]* 59\d[.\d]*\]/);
  const screen = page.viewportSize() ?? SHEET;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  const frame = page.locator('.certificate > div');
  const beyond = await frame.evaluate((box) => ({
    down: box.scrollHeight - box.clientHeight,
    aside: box.scrollWidth - box.clientWidth,
    overlap: [...box.children].some((part, index, parts) => {
      const next = parts[index + 1];
      return next && next.getBoundingClientRect().top < part.getBoundingClientRect().bottom;
    }),
  }));
  expect(beyond).toEqual({ down: 0, aside: 0, overlap: false });
  await page.emulateMedia({ media: null });
  await page.setViewportSize(screen);
}

test('an unknown code is told so calmly, and can be typed again', async ({ page, complaints }) => {
  complaints.expect(/404/);
  const answer = await page.goto('/certificates/0000-0000-0000-0000');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('input[name="code"]')).toBeVisible();
});
