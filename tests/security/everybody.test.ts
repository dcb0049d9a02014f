import { describe, expect, test } from 'vitest';
import { createApp } from '~/server/http/app';
import { testServices } from '../builders/services';
import { nameOf } from './crawl';
import { CRAWLS } from './crawls';
import { EXPECTED } from './expectations';
import { builtManifest } from './pages';
import { expressPaths, routesOf } from './routes';
import { buildWorld } from './world';

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

describe('everybody', () => {
  test('is sent about in one of the crawls', async () => {
    const { actors } = await buildWorld(await testServices());
    expect(CRAWLS.flatMap(({ who }) => who).sort()).toEqual([...actors.keys()].sort());
  });
});
