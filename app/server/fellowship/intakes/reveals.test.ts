import { expect, it } from 'vitest';
import { must } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import type { Edit } from './edit';
import { entriesOf } from './form/parts';

it('refuses to publish a call while it is not said of a question what it reveals', async () => {
  const { programmes, intakes, ...services } = await testServices();
  const carla = await makePerson({ ...services, programmes, intakes }, 'carla', 'coordinator');
  const programmeId = must(await programmes.make(carla, { name: 'Water', summary: '' }));
  const wanted = { title: 'Round one', from: 'sample' };
  const intakeId = must(await intakes.make(carla, programmeId, wanted));
  const draft = async () => {
    const found = await intakes.draft(carla, intakeId);
    if (found === null) throw new Error('no such intake');
    return found;
  };
  const change = async (edit: Edit) =>
    must(await intakes.change(carla, intakeId, (await draft()).seen, edit));
  await change({ kind: 'add', part: 'questions', of: 'line' });
  const at = entriesOf((await draft()).draft, 'questions').length - 1;
  const written = { label: ['Full name'], maxLength: ['100'], required: ['yes'] };
  const say = (fields: Readonly<Record<string, readonly string[]>>) =>
    change({ kind: 'entry', part: 'questions', at, sent: (name) => fields[name] ?? [] });
  await say(written);
  expect((await draft()).faults).toMatchObject([
    { path: `questions[${at}].reveals`, expected: expect.stringContaining('"full-name"') },
  ]);
  const publish = async () => intakes.publish(carla, intakeId, (await draft()).seen);
  expect(await publish()).toEqual({ ok: false, fault: 'faults' });
  await say({ ...written, reveals: ['name'] });
  must(await publish());
});
