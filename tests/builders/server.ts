import { onTestFinished } from 'vitest';
import { createApp } from '~/server/http/app';
import { type Listening, listen } from '~/server/http/listen';
import { builtPages } from '~/server/http/pages';
import type { Services } from '~/server/services';
import { testServices } from './services';

/** A server with the built pages on a free port, stopped after the test. */
export interface TestServer extends Listening {
  services: Services;
  /** Asks for `path` as one of our own pages would; redirects are not followed. */
  ask(path: string, init?: RequestInit): Promise<Response>;
}

/** @param services as a test made them, else fresh ones */
export async function testServer(services?: Services): Promise<TestServer> {
  const used = services ?? (await testServices());
  const { pages } = await builtPages();
  const listening = await listen(createApp(used, pages), used);
  onTestFinished(() => listening.close(0));
  return {
    ...listening,
    services: used,
    ask(path, init = {}) {
      const headers = new Headers(init.headers);
      if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
      return fetch(listening.url + path, { redirect: 'manual', ...init, headers });
    },
  };
}
