import { practise, startMeeting } from './acts/practice';
import { Room } from './acts/room';
import { expect, test } from './fixtures';

test.use({ speed: 60 });

test('a table whose time runs out says so by itself, and its debrief says it too', async ({
  person,
}) => {
  const page = await person('trainee');
  // The chair alone leads from phase to phase, and does nothing.
  await practise(page, 'Chair of the Anurai Commission (leads the meeting)', '10 times as fast');
  await startMeeting(page);
  const room = new Room(page);
  await expect(page.getByText('The meeting ended without an agreed text')).toBeVisible({
    timeout: 60_000,
  });
  await room.toDebrief();
  await expect(page.locator('main')).toContainText('No agreement: time ran out');
});
