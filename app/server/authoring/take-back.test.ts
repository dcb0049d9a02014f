import { describe, expect, test } from 'vitest';
import { smallFiles } from '../../../tests/builders/bad-modules/plant';
import { manualClock } from '../../../tests/builders/manual-clock';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';

const LESSON = '01-three-rules.en.md';
const ID = 'rules-of-the-river';

async function house(shipped = false) {
  const clock = manualClock();
  const services = await testServices({ clock, curriculum: shipped ? [smallCourse()] : [] });
  const author = await makePerson(services, 'author', 'instructor');
  const { authoring, curriculum } = services;
  const seen = async () => (await authoring.draft(author, ID))?.changedAt ?? 0;
  const write = async (text: string) =>
    authoring.change(author, ID, { file: LESSON, text, seen: await seen() });
  const current = () => curriculum.current(author.academyId, ID);
  await authoring.upload(author, smallFiles(), false);
  return { services, clock, authoring, curriculum, author, seen, write, current };
}

describe('a draft', () => {
  test('that was never published is gone when it is thrown away', async () => {
    const { services, authoring, author, seen } = await house();
    const { reader } = services.database;
    expect(await authoring.discard(author, ID, await seen())).toEqual({ ok: true, left: false });
    expect(await authoring.draft(author, ID)).toBeNull();
    const noted = { academyId: author.academyId, action: 'module.discarded', subject: ID };
    expect(await reader.auditEntry.count({ where: noted })).toBe(1);
  });

  test('that was published becomes again what learners get', async () => {
    const { authoring, author, seen, write, current } = await house();
    await authoring.publish(author, ID);
    const published = await current();
    await write('# Three rules\n\nOther.');
    expect(await authoring.discard(author, ID, await seen())).toEqual({ ok: true, left: true });
    const draft = await authoring.draft(author, ID);
    expect(draft?.files[LESSON]).toBe(published?.lessons[0]?.text);
    await authoring.publish(author, ID);
    expect((await current())?.versionId).toBe(published?.versionId);
  });

  test('is not thrown away with what a colleague wrote meanwhile, or by who does not teach', async () => {
    const { services, authoring, author, seen, write } = await house();
    const before = await seen();
    await write('# Three rules\n\nTheirs.');
    expect(await authoring.discard(author, ID, before)).toEqual({ ok: false, fault: 'changed' });
    const trainee = await makePerson(services, 'trainee');
    const foreign = await makePerson(services, 'foreign', 'admin', 'elsewhere');
    for (const other of [trainee, foreign]) {
      const said = await authoring.discard(other, ID, await seen());
      expect(said).toEqual({ ok: false, fault: 'notFound' });
    }
    expect(await authoring.draft(author, ID)).not.toBeNull();
  });
});

describe('a module that was withdrawn', () => {
  test('is neither opened nor assigned, and what was done with it stays', async () => {
    const { services, authoring, curriculum, author, current } = await house();
    await authoring.publish(author, ID);
    const learner = await makePerson(services, 'learner');
    const { learning } = services;
    await learning.finishLesson(learner, ID, '01-three-rules', 'command-1');
    const grade = { kind: 'module', subjectId: ID, status: 'started' };
    expect(await learning.gradesOf(learner.id)).toContainEqual(expect.objectContaining(grade));
    expect(await authoring.withdraw(author, ID)).toEqual({ ok: true });
    expect(await current()).toBeNull();
    expect((await curriculum.withdrawn(author.academyId, ID))?.module.id).toBe(ID);
    expect(await learning.openLesson(learner, ID, '02-gauges', 'command-2')).toBe(false);
    expect(await learning.startAttempt(learner, ID, 'command-3')).toMatchObject({ ok: false });
    const subjects = await services.assignments.subjects(author);
    expect(JSON.stringify(subjects)).not.toContain(ID);
    await services.regrades.idle();
    expect(await learning.gradesOf(learner.id)).toEqual([expect.objectContaining(grade)]);
    expect(await authoring.list(author)).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('comes back as it was, or as it is published next', async () => {
    const { authoring, curriculum, author, write, current } = await house();
    await authoring.publish(author, ID);
    const first = await current();
    await authoring.withdraw(author, ID);
    expect(await authoring.withdraw(author, ID)).toEqual({ ok: false, fault: 'notFound' });
    expect(await authoring.restore(author, ID)).toEqual({ ok: true });
    expect(await current()).toEqual(first);
    await authoring.withdraw(author, ID);
    await write('# Three rules\n\nNobody objects.');
    await authoring.publish(author, ID);
    expect((await current())?.versionId).not.toBe(first?.versionId);
    expect(await curriculum.withdrawn(author.academyId, ID)).toBeNull();
  });

  test('leaves its place to a shipped one of the same id', async () => {
    const { authoring, curriculum, author, write, current } = await house(true);
    await write('# Three rules\n\nOurs.');
    await authoring.publish(author, ID);
    await authoring.withdraw(author, ID);
    expect(await current()).toEqual(smallCourse());
    expect(await curriculum.withdrawn(author.academyId, ID)).toBeNull();
  });

  test('was published before, and is withdrawn by who teaches there', async () => {
    const { services, authoring, author } = await house();
    expect(await authoring.withdraw(author, ID)).toEqual({ ok: false, fault: 'notFound' });
    await authoring.publish(author, ID);
    const others = [
      await makePerson(services, 'trainee'),
      await makePerson(services, 'coordinator', 'coordinator'),
      await makePerson(services, 'foreign', 'admin', 'elsewhere'),
    ];
    for (const other of others) {
      expect(await authoring.withdraw(other, ID)).toEqual({ ok: false, fault: 'notFound' });
    }
  });
});

describe('two academies that publish the same content', () => {
  test('own it each, and neither learns of the other', async () => {
    const { services, clock, authoring, author, write } = await house();
    await authoring.publish(author, ID);
    const foreign = await makePerson(services, 'foreign', 'instructor', 'elsewhere');
    clock.advance(60_000);
    const later = clock.now();
    await authoring.upload(foreign, smallFiles(), false);
    await authoring.publish(foreign, ID);
    const [ours, theirs] = [await authoring.draft(author, ID), await authoring.draft(foreign, ID)];
    expect(ours?.versions).toMatchObject([{ at: later - 60_000, by: 'Name of author' }]);
    expect(theirs?.versions).toMatchObject([{ at: later, by: 'Name of foreign', current: true }]);
    expect(theirs?.published).toBe(ours?.published);
    await write('# Three rules\n\nOurs alone.');
    await authoring.publish(author, ID);
    await authoring.withdraw(author, ID);
    expect((await authoring.draft(foreign, ID))?.versions).toEqual(theirs?.versions);
    const kept = await services.curriculum.current(foreign.academyId, ID);
    expect(kept?.versionId).toBe(theirs?.published);
    const newest = (await authoring.draft(author, ID))?.published ?? '';
    expect(await authoring.publishAgain(foreign, ID, newest)).toMatchObject({ fault: 'notFound' });
  });
});
