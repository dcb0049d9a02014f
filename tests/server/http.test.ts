import { describe, expect, test } from 'vitest';
import { testServer } from '../builders/server';
import { testConfig, testServices } from '../builders/services';

describe('a page', () => {
  test('carries headers that keep other sites, frames and plug-ins out', async () => {
    const { ask } = await testServer();
    const { headers } = await ask('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('has the nonce of its own answer on every script, and another one each time', async () => {
    const { ask } = await testServer();
    const nonces: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await ask('/');
      const nonce = /'nonce-([\w-]+)'/.exec(
        response.headers.get('content-security-policy') ?? '',
      )?.[1];
      const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(2);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      nonces.push(nonce ?? '');
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('promises https where the proxy in front says so, and only if it is trusted', async () => {
    const https = { headers: { 'x-forwarded-proto': 'https' } };
    const behind = await testServices({ config: testConfig({ trustProxy: 1 }) });
    const trusting = await testServer(behind);
    expect((await trusting.ask('/', https)).headers.get('strict-transport-security')).toMatch(
      /max-age/,
    );
    const open = await testServer();
    expect((await open.ask('/', https)).headers.get('strict-transport-security')).toBeNull();
  });

  test('that does not exist says so with the right status', async () => {
    const { ask } = await testServer();
    const response = await ask('/no/such/page');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no page here');
  });
});

describe('the origin gate', () => {
  const FROM_US = [{ 'sec-fetch-site': 'same-origin' }, { origin: 'SELF' }];
  const FROM_ELSEWHERE = [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: 'SELF' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];

  async function post(headers: Record<string, string>, method = 'POST') {
    const { url } = await testServer();
    const named = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('SELF', url),
    ]);
    return fetch(`${url}/`, { method, headers: Object.fromEntries(named) });
  }

  test.each(FROM_US)('lets %o through', async (headers) => {
    expect((await post(headers)).status).not.toBe(403);
  });

  test.each(FROM_ELSEWHERE)('refuses %o', async (headers) => {
    expect((await post(headers)).status).toBe(403);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('guards %s too', async (method) => {
    expect((await post({}, method)).status).toBe(403);
  });

  test('goes by the public address where one is set', async () => {
    const config = testConfig({ publicUrl: 'https://learn.example' });
    const { url } = await testServer(await testServices({ config }));
    const post = (origin: string) => fetch(`${url}/`, { method: 'POST', headers: { origin } });
    expect((await post('https://learn.example')).status).not.toBe(403);
    expect((await post(url)).status).toBe(403);
  });
});

describe('the server', () => {
  test('refuses a body that is too long', async () => {
    const { ask } = await testServer();
    const response = await ask('/', { method: 'POST', body: 'x'.repeat(300_000) });
    expect(response.status).toBe(413);
  });

  test('refuses a body that does not say how long it is', async () => {
    const { ask } = await testServer();
    const body = new Blob(['x']).stream();
    const response = await ask('/', { method: 'POST', body, ...{ duplex: 'half' } });
    expect(response.status).toBe(411);
  });

  test('serves assets for ever and packed', async () => {
    const { ask } = await testServer();
    const path = /\/assets\/[\w.-]+\.js/.exec(await (await ask('/')).text())?.[0] ?? '';
    const { headers, status } = await ask(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
    expect((await ask('/assets/none.js')).status).toBe(404);
  });

  test('is healthy while the database answers, and says so when it does not', async () => {
    const { ask, services } = await testServer();
    expect((await ask('/healthz')).status).toBe(200);
    await services.database.close();
    expect((await ask('/healthz')).status).toBe(503);
  });

  test('stops by finishing what is under way and closing the database', async () => {
    const server = await testServer();
    const order: string[] = [];
    server.services.onStop(() => void order.push('registered work'));
    server.services.stopping.addEventListener('abort', () => order.push('streams end'));
    const under = server.ask('/');
    expect(await (await under).text()).toContain('</html>');
    await server.close();
    expect(order).toEqual(['streams end', 'registered work']);
    await expect(server.ask('/')).rejects.toThrow();
    expect(await server.services.database.healthy()).toBe(false);
  });
});
