import { expect, test } from './fixtures';

const MODULE = '/modules/rules-of-the-room';

test('without JavaScript, somebody reads, looks up a term, notes and goes on', async ({
  person,
}) => {
  const page = await person('khin@demo.example', { javaScriptEnabled: false });
  await page.goto(`${MODULE}/lessons/03-reading-brackets`);

  await test.step('a term opens where it stands', async () => {
    const meaning = page.locator('#term-mandate');
    await expect(meaning).toBeHidden();
    await page.getByRole('button', { name: 'mandate', exact: true }).first().click();
    await expect(meaning).toBeVisible();
    await meaning.getByRole('button', { name: 'Close' }).click();
    await expect(meaning).toBeHidden();
  });

  await test.step('a note is kept', async () => {
    await page.getByText('Your notes on this lesson').click();
    await page.getByLabel('Your notes', { exact: true }).fill('Who stands behind "should"?');
    await page.getByRole('button', { name: 'Save notes' }).click();
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await page.goto(`${MODULE}/lessons/03-reading-brackets`);
    await expect(page.getByLabel('Your notes', { exact: true })).toHaveValue(/stands behind/);
  });

  await test.step('finishing leads to the next lesson, where reading goes on', async () => {
    await page.getByRole('button', { name: 'Mark as finished and go on' }).click();
    await expect(page).toHaveURL(`${MODULE}/lessons/04-the-sound-of-silence`);
    await page.goto('/learn');
    await expect(page.getByText('1 of 5 lessons finished').first()).toBeVisible();
    await page.getByRole('link', { name: 'Continue' }).click();
    await expect(page).toHaveURL(`${MODULE}/lessons/04-the-sound-of-silence`);
  });
});

test('a note written without a connection is kept, says so, and is sent once', async ({
  person,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await person('viengkham@demo.example');
  const lesson = `${MODULE}/lessons/05-when-consensus-fails`;
  const sent: string[] = [];
  page.on('response', (response) => {
    const text = response.request().postData() ?? '';
    if (text.includes('intent=note')) sent.push(text);
  });
  await page.goto(lesson);
  await page.getByText('Your notes on this lesson').click();
  const note = page.getByLabel('Your notes', { exact: true });
  await page.context().setOffline(true);
  await note.fill('Who blocks, and who merely waits?');
  await expect(page.getByText(/^Not yet sent/)).toBeVisible();
  expect(sent).toEqual([]);
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(note).toHaveValue('Who blocks, and who merely waits?');
  expect(sent).toHaveLength(1);
});

test('on a phone, a note saves itself, and a lost line takes nothing away', async ({
  person,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await person('viengkham@demo.example', { viewport: { width: 390, height: 844 } });
  await page.goto(`${MODULE}/lessons/01-three-ways-to-decide`);
  await page.getByText('Your notes on this lesson').click();
  const note = page.getByLabel('Your notes', { exact: true });
  await note.fill('Ask what consensus means here.');
  await expect(page.getByText(/^Saved/)).toBeVisible();

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Mark as finished and go on' }).click();
  await expect(page.getByText('This was not sent')).toBeVisible();
  await expect(note).toHaveValue('Ask what consensus means here.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Mark as finished and go on' }).click();
  await expect(page).toHaveURL(`${MODULE}/lessons/02-counting-votes`);
  await page.getByRole('link', { name: 'The rules of the room' }).click();
  await expect(page.getByText('1 of 5 lessons finished')).toBeVisible();
});
