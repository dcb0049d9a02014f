import { redirect, type ServerBuild } from '@remix-run/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '~/server/http/app';
import { listen } from '~/server/http/listen';
import type { Log } from '~/server/log';
import { testServices } from '../builders/services';
import { builtManifest } from '../security/pages';

const SECRET = 'zqthepasswordofthemailserverqz';

/** A server whose page of calls, which is for everybody, answers with `loader`; and what it logged. */
async function serving(loader: () => unknown) {
  const build = await builtManifest();
  const route = build.routes['routes/calls._index'];
  if (route === undefined) throw new Error('There is no page of calls.');
  const module = { ...route.module, loader: async () => loader() };
  const pages: ServerBuild = {
    ...build,
    routes: { ...build.routes, [route.id]: { ...route, module } },
  };
  const said: string[] = [];
  const keep = (...words: unknown[]) =>
    void said.push(words.map((word) => JSON.stringify(word, withErrors)).join(' '));
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep, fatal: keep };
  const services = await testServices({ log });
  const listening = await listen(createApp(services, pages), services);
  onTestFinished(() => listening.close(0));
  const ask = (path: string) => fetch(listening.url + path, { redirect: 'manual' });
  return { ask, said: () => said.join('\n') };
}

const withErrors = (_key: string, value: unknown) =>
  value instanceof Error ? { name: value.name, message: value.message } : value;

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe('whatever a page returns', () => {
  test.each([
    ['deeper than a page ever is', () => ({ nested: deep(50_000) }), 'deep'],
    ['more values than a page ever has', () => ({ all: Array(300_000).fill(1) }), 'values'],
    ['more text than a page ever has', () => ({ text: 'x'.repeat(5_000_000) }), 'characters'],
    ['a link that browsers take elsewhere', () => ({ url: '/\\evil.example' }), 'link'],
    ['a script for a link', () => ({ href: 'javascript:alert(1)' }), 'link'],
  ])('is refused where it is %s', async (_what, loader, fault) => {
    const { ask, said } = await serving(loader);
    for (const path of ['/calls', '/calls.data']) {
      const response = await ask(path);
      expect(response.status).toBe(500);
      const body = await response.text();
      expect(body.length).toBeLessThan(20_000);
      expect(body).not.toContain('evil.example');
    }
    expect(said()).toContain(fault);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example'])(
    'sends nobody to %j',
    async (to) => {
      const { ask, said } = await serving(() => {
        throw redirect(encodeURI(to).replaceAll('%5C', '\\').replaceAll('%09', '\t'));
      });
      for (const path of ['/calls', '/calls.data']) {
        const response = await ask(path);
        expect(response.headers.get('location')).toBeNull();
        expect(response.status).toBe(500);
        expect(await response.text()).not.toContain('evil.example');
      }
      expect(said()).toContain('redirects to');
    },
  );

  test('tells the reader nothing of an error: neither its words, nor its kind, nor where it was', async () => {
    class RangeFailure extends Error {
      override name = 'TypeError';
    }
    const { ask, said } = await serving(() => {
      throw new RangeFailure(SECRET);
    });
    for (const path of ['/calls', '/calls.data']) {
      const response = await ask(path);
      expect(response.status).toBe(500);
      const body = await response.text();
      for (const told of [SECRET, 'RangeFailure', 'guards.test', 'at loader']) {
        expect(body).not.toContain(told);
      }
    }
    expect(said()).toContain(SECRET);
  });

  test('comes without a manifest of routes for whoever asks for one', async () => {
    const { ask } = await serving(() => ({ calls: [] }));
    const paths = Array.from({ length: 200 }, (_, n) => `p=/calls/${n}`).join('&');
    expect((await ask(`/__manifest?${paths}&version=1`)).status).toBe(404);
  });
});
