import { practise, startMeeting } from './acts/practice';
import { Room } from './acts/room';
import { expect, test } from './fixtures';

test.use({ speed: 4, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a trainee with a phone practises among bots, through a tunnel and a power cut', async ({
  person,
  server,
  complaints,
}) => {
  test.setTimeout(150_000);
  complaints.expect(/ERR_|Failed to load/);
  const page = await person('viengkham@demo.example', {
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  const room = new Room(page);
  const lines = room.latest.getByRole('listitem');

  await test.step('bots are seen acting without a reload', async () => {
    await practise(page, 'State of Isuwara', '10 times as fast');
    await startMeeting(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await expect(lines.filter({ hasText: /Orvanda|Sembrai|Palisar/ }).first()).toBeVisible();
  });

  await test.step('in a tunnel the page says so, and afterwards that it is back', async () => {
    await page.context().setOffline(true);
    await expect(page.getByText('The connection is lost.')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('The connection is back. Nothing was lost.')).toBeVisible();
  });

  await test.step('an alternative gets one’s name', async () => {
    const bracket = page.locator('#text').getByRole('listitem').filter({ hasText: 'Support' });
    await bracket
      .getByRole('button', { name: /^Support/ })
      .first()
      .click();
    await expect(page.locator('#text')).toContainText('Isuwara (you)');
  });

  const asked = page.getByRole('link', { name: /^Answer package p\d+ from/ }).first();
  const id = await test.step('a package is tabled', async () => {
    await expect(asked).toBeVisible({ timeout: 60_000 });
    return /p\d+/.exec((await asked.textContent()) ?? '')?.[0] ?? '';
  });

  await test.step('the server is killed and comes back: nothing is lost, and it goes on', async () => {
    const before = await lines.allTextContents();
    await server.kill();
    await expect(page.getByText('The connection is lost.')).toBeVisible();
    await server.start();
    await expect(page.getByText('The connection is back.')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('#text')).toContainText('Isuwara (you)');
    await expect(lines.last()).not.toHaveText(before.at(-1) ?? '');
  });

  await test.step('the package is answered, and the answer stands', async () => {
    await asked.click();
    await room.answer(id, 'Decline', 'Article 5 is a hope and not a number.');
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await page.reload();
    await room.open('Packages');
    await expect(room.package(id)).toContainText('Article 5 is a hope and not a number.');
    await room.open('Record');
    await expect(page.locator('#panel')).toContainText('Isuwara');
  });
});
