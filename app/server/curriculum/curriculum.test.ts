import { describe, expect, test } from 'vitest';
import { curriculumFolder, writeModule } from '../../../tests/builders/curriculum';
import { smallCourse } from '../../../tests/builders/module';
import { temporaryFolder, testServices } from '../../../tests/builders/services';
import { createCurriculum } from './curriculum';
import { filesOf, versionOf } from './version';

async function taught(folder: string) {
  const { database, clock, scenarios } = await testServices();
  const warned: string[] = [];
  const silent = () => undefined;
  const log = {
    ...{ debug: silent, info: silent, error: silent, fatal: silent },
    warn: (detail: object) => void warned.push(JSON.stringify(detail)),
  };
  const curriculum = createCurriculum({ shipped: folder, scenarios, database, clock, log });
  return { curriculum, database, scenarios, warned };
}

describe('the curriculum', () => {
  test('has every track, and the valid modules of its folder in order', async () => {
    const second = smallCourse({
      module: { id: 'another', prerequisites: ['rules-of-the-river'] },
    });
    const { curriculum } = await taught(curriculumFolder(smallCourse(), second));
    const tracks = await curriculum.tracks('any');
    expect(tracks.map(({ id, modules }) => [id, modules.map((one) => one.id)])).toEqual([
      ['multilateral-negotiation', ['rules-of-the-river', 'another']],
      ['technology-foresight', []],
      ['regulatory-diplomacy', []],
      ['scientific-literacy', []],
    ]);
    expect(tracks[0]?.modules[0]).toMatchObject({
      title: 'Rules of the river',
      lessons: [{ id: '01-three-rules', title: 'Three rules', minutes: 8 }, { id: '02-gauges' }],
      ...{ minutes: 40, hasCheck: true, hasActivity: true, own: false },
    });
    expect(JSON.stringify(tracks)).not.toContain('answer');
  });

  test('leaves out what is not a module and says which', async () => {
    const folder = temporaryFolder();
    const files = filesOf(smallCourse());
    const track = 'multilateral-negotiation';
    writeModule(folder, track, '01-good', files);
    writeModule(folder, track, '02-broken', { 'module.json': '{ "format": 1, ' });
    writeModule(folder, track, '03-twin', files);
    writeModule(folder, 'technology-foresight', '01-stray', files);
    const { '01-three-rules.en.md': _lesson, ...lacking } = files;
    writeModule(folder, track, '04-lacking', lacking);
    const { curriculum, warned } = await taught(folder);
    expect(curriculum.shipped().map(({ module }) => module.id)).toEqual(['rules-of-the-river']);
    const names = warned.map((text) => /(\d\d-[a-z]+)"/.exec(text)?.[1]);
    expect(names).toEqual(['02-broken', '03-twin', '04-lacking', '01-stray']);
  });

  test('takes a module before its lessons are read, for that would take its time', async () => {
    const folder = temporaryFolder();
    const files = {
      ...filesOf(smallCourse()),
      '01-three-rules.en.md': '# Three rules\n\n:::kase\n',
    };
    writeModule(folder, 'multilateral-negotiation', '01-good', files);
    const { curriculum, warned } = await taught(folder);
    expect(curriculum.shipped().map(({ lessons }) => lessons[0]?.text)).toEqual([
      '# Three rules\n\n:::kase\n',
    ]);
    expect(warned).toEqual([]);
  });

  test('is empty where there is no folder', async () => {
    const { curriculum } = await taught('/nowhere/at/all');
    expect(curriculum.shipped()).toEqual([]);
    expect(await curriculum.current('any', 'rules-of-the-river')).toBeNull();
  });

  test('finds a module as it is taught now', async () => {
    const { curriculum } = await taught(curriculumFolder());
    const course = await curriculum.current('any', 'rules-of-the-river');
    expect(course).toEqual(smallCourse());
    expect(course && (await curriculum.version(course.versionId))).toEqual(course);
    expect(await curriculum.version('0'.repeat(64))).toBeNull();
  });

  test('names a version by its content', () => {
    const { versionId, ...content } = smallCourse();
    expect(versionId).toMatch(/^[0-9a-f]{64}$/);
    expect(versionOf(structuredClone(content)).versionId).toBe(versionId);
    expect(smallCourse({ module: { title: 'Other' } }).versionId).not.toBe(versionId);
    expect(smallCourse({ check: null }).versionId).not.toBe(versionId);
  });

  test('keeps a version that was learnt from when the folder has another', async () => {
    const { curriculum, database, scenarios } = await taught(curriculumFolder());
    const course = smallCourse();
    await database.write((tx) => curriculum.keep(tx, course));
    await database.write((tx) => curriculum.keep(tx, course));
    const clock = { now: () => 0, after: () => () => undefined };
    const log = { debug() {}, info() {}, warn() {}, error() {}, fatal() {} };
    const later = createCurriculum({
      ...{ shipped: [smallCourse({ module: { title: 'Newer' } })], log },
      ...{ scenarios, database, clock },
    });
    expect(await later.version(course.versionId)).toEqual(course);
    expect((await later.current('any', 'rules-of-the-river'))?.module.title).toBe('Newer');
  });

  test('puts an academy’s own module before the shipped one, for that academy alone', async () => {
    const { curriculum, database } = await taught(curriculumFolder());
    const own = smallCourse({ module: { title: 'Rules of our river' } });
    await database.write(async (tx) => {
      const academy = { id: 'lagoon', name: 'Lagoon', timeZone: 'UTC', createdAt: new Date(0) };
      await tx.academy.create({ data: academy });
      await curriculum.keep(tx, own);
      await tx.ownModule.create({
        data: {
          ...{ academyId: 'lagoon', moduleId: own.module.id, draft: '{}', updatedBy: 'ines' },
          ...{ versionId: own.versionId, updatedAt: new Date(0) },
        },
      });
    });
    const title = async (academy: string) =>
      (await curriculum.current(academy, own.module.id))?.module.title;
    expect(await title('lagoon')).toBe('Rules of our river');
    expect(await title('other')).toBe('Rules of the river');
    const listed = (await curriculum.tracks('lagoon'))[0]?.modules;
    expect(listed).toMatchObject([{ title: 'Rules of our river', own: true }]);
  });
});
