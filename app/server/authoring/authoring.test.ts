import { describe, expect, test } from 'vitest';
import { smallFiles } from '../../../tests/builders/bad-modules/plant';
import { smallCourse } from '../../../tests/builders/module';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import { unzipTexts } from './unzip';
import { fileOf } from './zip';

const TRACK = 'regulatory-diplomacy';
const LESSON = '01-first-lesson.en.md';

async function house() {
  const services = await testServices();
  const author = await makePerson(services, 'author', 'instructor');
  const { authoring, curriculum } = services;
  const begun = () => authoring.begin(author, { title: 'Standards & trade', track: TRACK });
  const seen = async (id: string) => (await authoring.draft(author, id))?.changedAt ?? 0;
  const write = async (id: string, file: string, text: string | null) =>
    authoring.change(author, id, { file, text, seen: await seen(id) });
  return { services, authoring, curriculum, author, begun, seen, write };
}

describe('writing a module', () => {
  test('begins with a template that is valid and that no learner sees', async () => {
    const { authoring, curriculum, author, begun } = await house();
    const id = await begun();
    expect(id).toBe('standards-trade');
    const draft = await authoring.draft(author, id);
    expect(draft).toMatchObject({ published: null, versions: [], parsed: { ok: true } });
    expect(await curriculum.current(author.academyId, id)).toBeNull();
    expect(await begun()).toBe('standards-trade-2');
  });

  test('keeps one file at a time, and a draft with faults too', async () => {
    const { authoring, author, begun, write } = await house();
    const id = await begun();
    expect(await write(id, LESSON, '# Another title')).toEqual({ ok: true });
    const draft = await authoring.draft(author, id);
    expect(draft?.files[LESSON]).toBe('# Another title');
    expect(draft?.parsed).toMatchObject({ ok: false, faults: [{ file: LESSON, line: 1 }] });
    expect(await authoring.publish(author, id)).toEqual({ ok: false, fault: 'faults' });
    expect(await write(id, '../x.md', 'x')).toEqual({ ok: false, fault: 'badName' });
    expect(await write(id, LESSON, 'x'.repeat(3_000_000))).toEqual({ ok: false, fault: 'tooLong' });
    expect(await write(id, LESSON, null)).toEqual({ ok: true });
    expect((await authoring.draft(author, id))?.files[LESSON]).toBeUndefined();
  });

  test('does not write over what somebody else wrote meanwhile', async () => {
    const { services, authoring, author, begun, seen } = await house();
    const colleague = await makePerson(services, 'colleague', 'admin');
    const id = await begun();
    const both = await seen(id);
    const change = { file: LESSON, seen: both };
    expect(await authoring.change(colleague, id, { ...change, text: '# Theirs' })).toEqual({
      ok: true,
    });
    expect(await authoring.change(author, id, { ...change, text: '# Mine' })).toEqual({
      ok: false,
      fault: 'changed',
    });
    expect((await authoring.draft(author, id))?.files[LESSON]).toBe('# Theirs');
  });

  test('is not for trainees, coordinators or another academy', async () => {
    const { services, authoring, begun, seen } = await house();
    const id = await begun();
    const change = { file: LESSON, text: '# Theirs', seen: await seen(id) };
    const others = [
      await makePerson(services, 'trainee', 'trainee'),
      await makePerson(services, 'coordinator', 'coordinator'),
      await makePerson(services, 'foreign', 'instructor', 'elsewhere'),
    ];
    for (const other of others) {
      expect(await authoring.list(other)).toEqual([]);
      expect(await authoring.draft(other, id)).toBeNull();
      expect(await authoring.export(other, id)).toBeNull();
      for (const said of [
        await authoring.change(other, id, change),
        await authoring.publish(other, id),
      ]) {
        expect(said).toEqual({ ok: false, fault: 'notFound' });
      }
    }
  });
});

describe('publishing a module', () => {
  test('gives it to the learners of that academy alone', async () => {
    const { authoring, curriculum, author, begun } = await house();
    const id = await begun();
    expect(await authoring.publish(author, id)).toEqual({ ok: true });
    const current = await curriculum.current(author.academyId, id);
    expect(current?.module.title).toBe('Standards & trade');
    expect(await curriculum.current('elsewhere', id)).toBeNull();
    expect(await authoring.draft(author, id)).toMatchObject({
      published: current?.versionId,
      versions: [{ id: current?.versionId, by: 'Name of author', current: true }],
    });
  });

  test('keeps every version, and can give an earlier one again', async () => {
    const { authoring, curriculum, author, begun, write } = await house();
    const id = await begun();
    await authoring.publish(author, id);
    const first = (await curriculum.current(author.academyId, id))?.versionId ?? '';
    await write(id, LESSON, '# First lesson\n\nBetter.');
    expect((await curriculum.current(author.academyId, id))?.versionId).toBe(first);
    await authoring.publish(author, id);
    const second = (await curriculum.current(author.academyId, id))?.versionId ?? '';
    expect(second).not.toBe(first);
    expect((await curriculum.version(first))?.lessons[0]?.text).toContain('Write here.');
    expect(await authoring.publishAgain(author, id, first)).toEqual({ ok: true });
    expect((await curriculum.current(author.academyId, id))?.versionId).toBe(first);
    expect((await authoring.draft(author, id))?.versions).toHaveLength(2);
    expect(await authoring.publishAgain(author, id, 'none')).toEqual({
      ok: false,
      fault: 'notFound',
    });
  });

  test('leaves what learners did with an earlier version true', async () => {
    const { services, authoring, curriculum, author, begun, write } = await house();
    const { learning } = services;
    const id = await begun();
    await authoring.publish(author, id);
    const learner = await makePerson(services, 'learner');
    await learning.finishLesson(learner, id, '01-first-lesson', 'command-1');
    const before = await learning.progressOf(learner.id, id);
    await write(id, LESSON, '# First lesson\n\nBetter.');
    await authoring.publish(author, id);
    expect(await learning.progressOf(learner.id, id)).toEqual(before);
    expect(await curriculum.current(author.academyId, id)).not.toBeNull();
  });

  test('of another id than the draft’s is refused', async () => {
    const { authoring, author, begun, write } = await house();
    const id = await begun();
    const json = (await authoring.draft(author, id))?.files['module.json'] ?? '';
    await write(id, 'module.json', json.replace(`"${id}"`, '"river-rules"'));
    expect(await authoring.publish(author, id)).toEqual({ ok: false, fault: 'faults' });
    const parsed = (await authoring.draft(author, id))?.parsed;
    expect(parsed).toMatchObject({ faults: [{ path: 'id', found: '"river-rules"' }] });
  });
});

describe('a module that is brought along', () => {
  test('is kept as a draft when it is whole, and not at all when it is not', async () => {
    const { authoring, author } = await house();
    const bad = { ...smallFiles(), 'check.json': '{}' };
    expect(await authoring.upload(author, bad, false)).toMatchObject({ fault: 'faults' });
    expect(await authoring.list(author)).toEqual([]);
    const good = await authoring.upload(author, smallFiles(), false);
    expect(good).toEqual({ ok: true, moduleId: 'rules-of-the-river' });
    expect((await authoring.draft(author, 'rules-of-the-river'))?.parsed.ok).toBe(true);
  });

  test('replaces a draft only where that was said', async () => {
    const { authoring, author } = await house();
    await authoring.upload(author, smallFiles(), false);
    expect(await authoring.upload(author, smallFiles(), false)).toMatchObject({ fault: 'taken' });
    expect((await authoring.upload(author, smallFiles(), true)).ok).toBe(true);
  });

  test('goes out as a zip and comes back as it was', async () => {
    const { services, authoring, author } = await house();
    await authoring.upload(author, smallFiles(), false);
    const files = await authoring.export(author, 'rules-of-the-river');
    expect(files).toEqual(smallFiles());
    const zip = fileOf(files ?? {}, services.clock.now());
    const stream = async function* () {
      yield zip;
    };
    expect(await unzipTexts(stream())).toEqual({ ok: true, files });
  });

  test('may be a shipped one, which the academy’s own then replaces', async () => {
    const services = await testServices({ curriculum: [smallCourse()] });
    const { authoring, curriculum } = services;
    const author = await makePerson(services, 'author', 'instructor');
    const id = 'rules-of-the-river';
    expect(await authoring.copy(author, id)).toBe(id);
    expect(await authoring.copy(author, id)).toBeNull();
    expect(await authoring.copy(author, 'nowhere')).toBeNull();
    expect((await authoring.draft(author, id))?.parsed.ok).toBe(true);
    const shipped = (await curriculum.current(author.academyId, id))?.versionId;
    await authoring.publish(author, id);
    const own = (await curriculum.current(author.academyId, id))?.versionId;
    expect(own).toBe(shipped);
  });
});
