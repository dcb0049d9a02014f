import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createApp } from '~/server/http/app';
import type { Log } from '~/server/log';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';
import { crawl, nameOf } from './crawl';
import { EXPECTED } from './expectations';
import { builtManifest } from './pages';
import { expressPaths, routesOf } from './routes';
import { buildWorld } from './world';

/** A log that keeps everything it is told. */
function keepingLog(): { log: Log; said: string[] } {
  const said: string[] = [];
  const keep = (...words: unknown[]) => void said.push(inspect(words, { depth: 12 }));
  return { log: { debug: keep, info: keep, warn: keep, error: keep, fatal: keep }, said };
}

describe('every address', () => {
  test('is listed with who may ask for it, and nothing else is', async () => {
    const routes = routesOf(await builtManifest()).map(nameOf);
    expect(routes.filter((name) => !(name in EXPECTED))).toEqual([]);
    expect(Object.keys(EXPECTED).filter((name) => !routes.includes(name))).toEqual([]);
  });

  test('that Express answers itself is in a manifest', async () => {
    const build = await builtManifest();
    const services = await testServices();
    const known = routesOf(build).map(({ path }) => path);
    const found = expressPaths(createApp(services, build)).filter((path) => path !== '*');
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((path) => !known.includes(path))).toEqual([]);
  });
});

describe('whoever asks for anything', { timeout: 600_000 }, () => {
  test('is let in where they may, and learns nothing that only others may know', async () => {
    const { log, said } = keepingLog();
    const world = await buildWorld(await testServices({ log }));
    const { url } = await testServer(world.services);
    const { faults, leaks, seen, asked } = await crawl(url, await builtManifest(), world);
    const logged = world.canaries.filter(({ pattern }) => said.some((line) => pattern.test(line)));
    expect.soft(faults).toEqual([]);
    expect.soft([...leaks]).toEqual([]);
    expect.soft(logged.map(({ what }) => what)).toEqual([]);
    // It would find something: whoever may know it has read it.
    expect(asked).toBeGreaterThan(1_000);
    for (const what of EVERYWHERE) expect(seen).toContain(what);
  });
});

/** Some of what the crawl must have come across. */
const EVERYWHERE = [
  'one caucus words',
  'one package note',
  'one whisper',
  'one upland instructions',
  'two delta red line',
  'points of upland: 9401',
  'sheet interests',
  'lesson note',
  'reflection',
  'address of upland',
  'applicant open-call name',
  'applicant read-call answer',
  'applicant read-call institution',
  'address of applicant',
  'applicant read-call declaration',
  'reviewer comment on applicant',
];
