import { classAtTable } from './acts/class';
import { bestForAll } from './deals';
import { expect, test } from './fixtures';

test('three people and bots take the first scenario from the lobby to an adopted text', async ({
  person,
}) => {
  const { instructor, chair, delta, mountain, everybody } = await classAtTable(
    person,
    'Rivers on Monday',
  );

  await test.step('opening: the chair welcomes, a delegate takes the floor', async () => {
    await chair.speak('Welcome to Kelantu. I shall hear every delegation.');
    await expect(delta.latest).toContainText('Welcome to Kelantu.');
    await delta.requestFloor();
    await expect(delta.page.getByLabel('Your statement')).toBeVisible();
    await delta.speak('The sea came sixty kilometres inland. We need a flow that can be measured.');
    await delta.yieldFloor();
    await expect(mountain.latest).toContainText('sixty kilometres inland');
  });

  await test.step('first reading: positions stand in brackets with names behind them', async () => {
    await chair.leadTo('First reading');
    await mountain.isIn('First reading');
    await mountain.propose('monitoring', 'Joint teams with observers');
    const bracket = delta
      .article('monitoring')
      .getByRole('listitem')
      .filter({ hasText: 'Sembrai' });
    await expect(bracket).toBeVisible();
    await bracket.getByRole('button', { name: /^Support/ }).click();
    await expect(
      mountain.article('monitoring').getByRole('listitem').filter({ hasText: 'Isuwara' }),
    ).toContainText('Sembrai');
  });

  const tabled = await test.step('informals: the chair tables a package, all answer', async () => {
    await chair.leadTo('Informals');
    const id = await chair.tablePackage(bestForAll(), 'What I have heard in every corner.');
    for (const room of [delta, mountain]) {
      await room.answer(id, 'Accept, ad referendum', 'We can live with this.');
    }
    await expect(chair.package(id).getByRole('listitem')).toHaveCount(5);
    return id;
  });

  await test.step('adoption: the chair puts it, nobody objects, the gavel falls', async () => {
    await chair.leadTo('Drafting');
    await chair.leadTo('Adoption');
    await chair.put(tabled, 'Ask whether there is consensus');
    await expect(delta.decision).toContainText(`The chair has put package ${tabled} to the room.`);
    await chair.gavel();
    for (const room of everybody) {
      await room.isIn('Explanations of position');
      await expect(room.decision).toContainText('Adopted');
    }
  });

  await test.step('explanations: a delegate says how it reads the text, the chair ends', async () => {
    await delta.explain('Isuwara reads Article 5 as a floor, not as a hope.');
    await expect(mountain.decision).toContainText('a floor, not as a hope');
    await chair.end();
  });

  await test.step('debrief: everybody reads the outcome, and those with a stake their score', async () => {
    for (const room of [delta, mountain]) {
      const { points, reservation } = await room.score();
      await room.toDebrief();
      const own = `Your score${points}${points - reservation} above your reservation of ${reservation}`;
      await expect(room.page.locator('main')).toContainText(own);
    }
    await chair.toDebrief();
    for (const { page } of everybody) {
      await expect(page.locator('main')).toContainText('Adopted by consensus');
    }
    await expect(instructor.getByText('Adopted', { exact: true })).toBeVisible();
  });
});
