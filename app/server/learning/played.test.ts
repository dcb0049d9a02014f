import { describe, expect, it } from 'vitest';
import type { ActivityFile } from '~/core/learning/format/check';
import { NO_MODULE } from '~/core/learning/progress/events';
import { LiveTable } from '../../../tests/builders/live-table';
import { smallCourse } from '../../../tests/builders/module';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { testServices } from '../../../tests/builders/services';

const exercise: ActivityFile = {
  ...{ format: 1, kind: 'exercise', title: 'Play it', minutes: 60, task: 'Play.' },
  scenario: parsedSmallScenario().id,
};

async function aTable() {
  const course = smallCourse({ activity: exercise });
  const services = await testServices({ curriculum: [course] });
  const table = await LiveTable.stored(services);
  await table.send('ines', { type: 'start' });
  await table.send('ulla', { type: 'requestFloor' });
  const { reader } = services.database;
  const recordOf = async (who: string) =>
    (await services.learning.journal.read(reader, who, [NO_MODULE])).map(({ deed }) => deed);
  return { services, table, recordOf, course };
}

describe('an exercise that has ended', () => {
  it('is in the record of who played it, and of nobody else', async () => {
    const { services, table, recordOf, course } = await aTable();
    await table.send('ines', { type: 'end' });
    await services.played.idle();
    expect(await recordOf('ulla')).toMatchObject([
      { type: 'exercisePlayed', table: table.tableId, scenario: parsedSmallScenario().id },
    ]);
    expect(await recordOf('dara')).toEqual([]);
    expect(await recordOf('ines')).toEqual([]);
    const grades = await services.learning.gradesOf('ulla');
    expect(grades.map(({ kind, status }) => [kind, status]).sort()).toEqual([
      ['activity', 'done'],
      ['exercise', 'done'],
    ]);
    const user = { id: 'ulla', academyId: 'academy' };
    const own = await services.learning.activities.activityOf(user, course.module.id);
    expect(own?.played).toMatchObject([{ tableId: table.tableId, mark: null }]);
  });

  it('is noted once, also where the server was down when it should have been', async () => {
    const { services, table, recordOf } = await aTable();
    await services.played.stop();
    await table.send('ines', { type: 'end' });
    expect(await recordOf('ulla')).toEqual([]);
    services.played.catchUp();
    services.played.catchUp();
    await services.played.idle();
    expect(await recordOf('ulla')).toHaveLength(1);
  });
});
