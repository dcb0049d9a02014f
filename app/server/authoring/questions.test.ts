import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const GIFT = readFileSync('tests/fixtures/questions/by-hand.gift', 'utf8');

async function house() {
  const services = await testServices();
  const author = await makePerson(services, 'author', 'instructor');
  const { authoring } = services;
  const id = await authoring.begin(author, {
    title: 'Standards & trade',
    track: 'regulatory-diplomacy',
  });
  const take = async (text: string) => {
    const bank = await authoring.questions(author, id);
    const [outcome] = bank?.outcomes ?? [];
    const given = { text, outcome: outcome?.id ?? '', seen: bank?.seen ?? 0 };
    return authoring.takeQuestions(author, id, given);
  };
  const items = async () => (await authoring.questions(author, id))?.items ?? [];
  return { services, authoring, author, id, take, items };
}

describe('questions of another system', () => {
  test('are added to the check of a draft, which stays valid', async () => {
    const { authoring, author, id, take, items } = await house();
    const before = (await items()).length;
    expect(await take(GIFT)).toMatchObject({ ok: true, added: 9 });
    expect(await items()).toHaveLength(before + 9);
    expect((await authoring.draft(author, id))?.parsed).toMatchObject({ ok: true });
  });

  test('go out and come back under another name, as nothing is written over', async () => {
    const { authoring, author, id, take, items } = await house();
    const before = await items();
    const given = await authoring.giveQuestions(author, id, 'moodle-xml');
    expect(await take(given?.text ?? '')).toMatchObject({ ok: true, added: before.length });
    const names = (await items()).map((item) => item.id);
    expect(new Set(names).size).toBe(names.length);
  });

  test('are all left out where the file has none, and nothing is kept', async () => {
    const { take, items } = await house();
    const before = await items();
    expect(await take('<quiz><question')).toMatchObject({ ok: false, fault: 'noQuestions' });
    expect(await items()).toEqual(before);
  });

  test('are for those who teach, in their own academy', async () => {
    const { services, authoring, id } = await house();
    const trainee = await makePerson(services, 'trainee', 'trainee');
    expect(await authoring.questions(trainee, id)).toBeNull();
    expect(await authoring.giveQuestions(trainee, id, 'gift')).toBeNull();
    const given = { text: GIFT, outcome: 'o', seen: 0 };
    expect(await authoring.takeQuestions(trainee, id, given)).toMatchObject({ fault: 'notFound' });
  });
});
