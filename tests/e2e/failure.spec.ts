import { classAtTable } from './acts/class';
import { bestForAll } from './deals';
import { expect, test } from './fixtures';

test('a delegate’s objection stands, the instructor ends, and the debrief says that there is no text', async ({
  person,
}) => {
  const title = 'Rivers on Tuesday';
  const { instructor, chair, delta, mountain } = await classAtTable(person, title);
  const reason = 'Parliament will not ratify a text without its own fisheries clause.';

  for (const phase of ['First reading', 'Informals'] as const) await chair.leadTo(phase);
  const tabled = await chair.tablePackage(bestForAll(), 'The chair’s text.');
  for (const phase of ['Drafting', 'Adoption'] as const) await chair.leadTo(phase);

  await test.step('an objection blocks adoption, and everybody reads why', async () => {
    await chair.put(tabled, 'Ask whether there is consensus');
    await delta.objectToConsensus(reason);
    await expect(mountain.decision).toContainText(reason);
    await chair.page.getByRole('button', { name: 'Declare that there is no consensus' }).click();
    await expect(mountain.decision).toContainText('blocked by an objection');
  });

  await test.step('the instructor ends the table', async () => {
    await instructor.getByText('End…', { exact: true }).click();
    await instructor.getByRole('button', { name: 'End all tables' }).click();
    await expect(instructor.getByText('The table has ended.')).toBeVisible();
  });

  await test.step('everybody is told, and the debrief is honest', async () => {
    for (const room of [chair, delta, mountain]) {
      await expect(room.page.getByText('The meeting ended without an agreed text')).toBeVisible();
      await room.toDebrief();
      const main = room.page.locator('main');
      await expect(main).toContainText('No agreement: the decision was blocked');
      await expect(main).toContainText(reason);
    }
    await expect(delta.page.locator('main')).toContainText('is what no agreement leaves you with');
  });
});
