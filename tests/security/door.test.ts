import { describe, expect, test } from 'vitest';
import { manualClock } from '../builders/manual-clock';
import { cookieOf, makePerson, PASSWORD } from '../builders/people';
import { type TestServer, testServer } from '../builders/server';
import { testConfig, testServices } from '../builders/services';

async function setUp(publicUrl: string | null = null) {
  const clock = manualClock();
  const services = await testServices({ clock, config: testConfig({ publicUrl }) });
  const person = await makePerson(services, 'person');
  const admin = await makePerson(services, 'admin', 'admin');
  return { ...(await testServer(services)), clock, person, admin };
}

/** Sends a form; answers are told apart by status and headers. */
function send(
  { ask }: Pick<TestServer, 'ask'>,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
}

const enter = (server: Pick<TestServer, 'ask'>, changes = {}, headers = {}) =>
  send(
    server,
    '/sign-in',
    { email: 'person@test.example', password: PASSWORD, ...changes },
    headers,
  );

const cookieIn = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('the sign-in page', () => {
  test('lets in with a cookie that scripts and other sites cannot use', async () => {
    const server = await setUp();
    const response = await enter(server, { to: '/account' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/account');
    const [session, device, ...others] = response.headers.getSetCookie();
    const rules = /[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/.source;
    expect(session).toMatch(new RegExp(`^mufakat=${rules}`));
    expect(device).toMatch(new RegExp(`^mufakat-device=${rules}`));
    expect(others).toEqual([]);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const page = await server.ask('/account', { headers: { cookie: cookieIn(response) } });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await page.text()).toContain('Name of person');
  });

  test('binds the cookie to HTTPS and to the host where people come over HTTPS', async () => {
    const server = await setUp('https://learn.example');
    const response = await enter(server);
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-mufakat(?:-device)?=[^,]*; Secure$/);
    }
  });

  test('gives a new session, whatever session was planted before', async () => {
    const server = await setUp();
    const planted = `mufakat=${'p'.repeat(43)}`;
    const response = await enter(server, {}, { cookie: planted });
    expect(cookieIn(response)).not.toBe(planted);
    const page = await server.ask('/account', { headers: { cookie: planted } });
    expect(page.headers.get('location')).toBe('/sign-in?to=%2Faccount');
  });

  test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/\t/x'])(
    'never sends people on to %s',
    async (to) => {
      const server = await setUp();
      const response = await enter(server, { to });
      expect(response.headers.get('location')).toBe('/');
      const cookie = cookieIn(response);
      const again = await server.ask(`/sign-in?to=${encodeURIComponent(to)}`, {
        headers: { cookie },
      });
      expect(again.headers.get('location')).toBe('/');
    },
  );

  test('says the same to a wrong password and to an unknown address', async () => {
    const server = await setUp();
    const answers = [
      await enter(server, { password: 'wrong' }),
      await enter(server, { email: 'nobody@test.example' }),
    ];
    const [known = '', unknown = ''] = await Promise.all(answers.map((answer) => answer.text()));
    const bare = (html: string) => html.replace(/nonce="[^"]*"|"[\w-]{22}"/g, '');
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(known).toContain('is not right');
    expect(bare(known)).toBe(bare(unknown));
    expect(answers[0]?.headers.get('set-cookie')).toBeNull();
  });

  test('works as much for an unknown address as for a known one', async () => {
    const { services } = await setUp();
    // Processor time of this process, which does not grow when others keep the machine busy.
    const work = async (email: string) => {
      const request = { email, password: 'wrong', address: '', agent: '', cookieHeader: null };
      const before = process.cpuUsage();
      await services.people.signIn(request);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      known.push(await work(round < 4 ? 'person@test.example' : 'admin@test.example'));
      unknown.push(await work(`nobody-${round}@test.example`));
    }
    // An answer without hashing is a tenth of this work.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  test('makes people wait after five failures and says for how long', async () => {
    const server = await setUp();
    for (let time = 0; time < 5; time += 1) await enter(server, { password: 'wrong' });
    server.clock.advance(5 * 60_000);
    const response = await enter(server);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('600');
    expect(await response.text()).toContain('Try again in 10 minutes');
    server.clock.advance(10 * 60_000);
    expect((await enter(server)).status).toBe(302);
  });

  test.each([{}, { 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }])(
    'takes nothing that does not come from itself: %o',
    async (headers) => {
      const { url, services } = await setUp();
      const body = new URLSearchParams({ email: 'person@test.example', password: PASSWORD });
      const response = await fetch(`${url}/sign-in`, { method: 'POST', body, headers });
      expect(response.status).toBe(403);
      expect(await services.database.reader.signInAttempt.count()).toBe(0);
    },
  );

  test('is left aside by who is signed in', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.person);
    const response = await server.ask('/sign-in?to=/scenarios', { headers: { cookie } });
    expect(response.headers.get('location')).toBe('/scenarios');
  });
});

describe('signing out', () => {
  test('ends the session and forgets the cookie', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.person);
    const response = await send(server, '/sign-out', {}, { cookie });
    expect(response.headers.get('set-cookie')).toMatch(/^mufakat=; Max-Age=0;/);
    expect((await server.ask('/account', { headers: { cookie } })).status).toBe(302);
  });

  test('is not done by an address that is only opened', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.person);
    await server.ask('/sign-out', { headers: { cookie } });
    expect((await server.ask('/account', { headers: { cookie } })).status).toBe(200);
  });
});

describe('an account', () => {
  test('gives its data as a file', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.person);
    const response = await send(server, '/account/export', {}, { cookie });
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(await response.json()).toMatchObject({ person: { email: 'person@test.example' } });
  });

  test('changes its password, and is forgotten when it asks twice', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.person);
    const post = (fields: Record<string, string>) => send(server, '/account', fields, { cookie });
    const change = { intent: 'password', present: PASSWORD, next: 'sungai jernih' };
    expect(await (await post(change)).text()).toContain('Your password is changed');
    const forget = { intent: 'forget', password: 'sungai jernih' };
    expect((await post(forget)).status).toBe(400);
    const response = await post({ ...forget, sure: 'yes' });
    expect(response.headers.get('location')).toBe('/sign-in?forgotten');
    expect((await server.ask('/account', { headers: { cookie } })).status).toBe(302);
  });
});

describe('an admin without JavaScript', () => {
  test('invites somebody, who comes in by the link', async () => {
    const server = await setUp('https://learn.example');
    const cookie = await cookieOf(server.services, server.admin);
    const guest = { name: 'Guest', email: 'guest@test.example', role: 'instructor' };
    const page = await send(server, '/people', { intent: 'invite', ...guest }, { cookie });
    const link =
      /https:\/\/learn\.example(\/invitations\/[\w-]{43})/.exec(await page.text())?.[1] ?? '';
    expect(await (await server.ask(link)).text()).toContain('The academy invites you');
    const weak = await send(server, link, { name: 'Guest', password: 'password' });
    expect(await weak.text()).toContain('among the first');
    const entered = await send(server, link, { name: 'Guest', password: 'sungai jernih' });
    expect(entered.headers.get('location')).toBe('/');
    const home = await server.ask('/account', { headers: { cookie: cookieIn(entered) } });
    expect(await home.text()).toContain('Instructor');
    expect(await (await server.ask(link)).text()).toContain('no longer works');
  });

  test('changes a role and finds it in the audit log', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.admin);
    const order = { intent: 'role', id: 'person', role: 'coordinator' };
    expect((await send(server, '/people', order, { cookie })).status).toBe(200);
    const audit = await (await server.ask('/people/audit', { headers: { cookie } })).text();
    expect(audit).toContain('changed a role from trainee to coordinator');
    expect(audit).toContain('Name of person');
  });

  test('is told why the last admin stays', async () => {
    const server = await setUp();
    const cookie = await cookieOf(server.services, server.admin);
    const response = await send(server, '/people', { intent: 'disable', id: 'admin' }, { cookie });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('last administrator');
  });
});

test('a refusal is noted: who, where, and nothing else', async () => {
  const server = await setUp();
  const cookie = await cookieOf(server.services, server.person);
  expect((await server.ask('/people?secret=1', { headers: { cookie } })).status).toBe(403);
  const [entry] = await server.services.database.reader.auditEntry.findMany();
  expect(entry).toMatchObject({ action: 'access.refused', actorId: 'person', subject: '/people' });
  expect(JSON.stringify(entry)).not.toContain('secret');
});
