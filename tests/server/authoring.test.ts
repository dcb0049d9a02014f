import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_UPLOAD } from '~/server/authoring/unzip';
import { smallFiles } from '../builders/bad-modules/plant';
import { cookieOf, makePerson } from '../builders/people';
import { testServer } from '../builders/server';

const ID = 'rules-of-the-river';

async function house() {
  const server = await testServer();
  const author = await makePerson(server.services, 'author', 'instructor');
  const cookie = await cookieOf(server.services, author);
  const send = (zip: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set('zip', new File([zip], 'module.zip', { type: 'application/zip' }));
    return server.ask('/modules/upload', { method: 'POST', headers: { cookie }, body });
  };
  const drafts = () => server.services.authoring.list(author);
  return { server, author, cookie, send, drafts };
}

function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(
    ([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text] as const,
  );
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

describe('uploading a module', () => {
  test('keeps a valid one as a draft and gives it back as a zip', async () => {
    const { server, cookie, send, drafts } = await house();
    const sent = await send(zipped(smallFiles()));
    expect(sent.headers.get('location')).toBe(`/modules/${ID}/edit?done=uploaded`);
    expect(await drafts()).toMatchObject([{ moduleId: ID, state: 'draft' }]);
    const page = await server.ask(`/modules/${ID}/edit?file=check.json`, { headers: { cookie } });
    expect(await page.text()).toContain('What does silence mean?');
    const out = await server.ask(`/modules/${ID}/export`, { method: 'POST', headers: { cookie } });
    expect(out.headers.get('content-disposition')).toContain(`filename="${ID}.zip"`);
    expect(new Uint8Array(await out.arrayBuffer()).subarray(0, 2)).toEqual(strToU8('PK'));
  });

  test('keeps nothing of one that is a bomb, leads elsewhere or has faults', async () => {
    const { send, drafts } = await house();
    const bomb = zipped({ ...smallFiles(), 'big.md': new Uint8Array(20 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(256 * 1024);
    for (const zip of [
      bomb,
      zipped({ ...smallFiles(), '../../etc/x.md': 'x' }),
      zipped({ ...smallFiles(), 'check.json': '{"__proto__": {}}' }),
      strToU8('no zip at all'),
    ]) {
      const answer = await send(new Uint8Array(zip));
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Nothing was kept');
    }
    expect(await drafts()).toEqual([]);
  });

  test('takes bodies up to its own limit, and no other address does', async () => {
    const { server, cookie, send } = await house();
    const noise = Uint8Array.from({ length: MOST_UPLOAD - 1000 }, (_, i) => (i * 7919) % 251);
    expect((await send(noise)).status).toBe(400);
    expect((await send(new Uint8Array(MOST_UPLOAD + 20_000))).status).toBe(413);
    const form = { method: 'POST', headers: { cookie }, body: noise } as const;
    expect((await server.ask('/modules/new', form)).status).toBe(413);
  });
});

describe('writing a module over HTTP', () => {
  test('shows a text as it would be, and keeps nothing of it', async () => {
    const { server, author, cookie } = await house();
    const { authoring } = server.services;
    const id = await authoring.begin(author, { title: 'A', track: 'technology-foresight' });
    const before = await authoring.draft(author, id);
    const text = '# First lesson\r\n\r\nVery **new** :cite{#nowhere}.';
    const body = new URLSearchParams({ intent: 'preview', file: '01-first-lesson.en.md', text });
    const path = `/modules/${id}/edit?file=01-first-lesson.en.md`;
    const answer = await server.ask(path, { method: 'POST', headers: { cookie }, body });
    const page = await answer.text();
    expect(page).toContain('Very <strong>new</strong>');
    expect(page).toContain('&quot;nowhere&quot;');
    expect((await authoring.draft(author, id))?.files).toEqual(before?.files);
  });

  test('shows the item of a check that was asked for, with its key, and the text once', async () => {
    const { server, author, cookie } = await house();
    const { authoring } = server.services;
    await authoring.upload(author, smallFiles(), false);
    const text = smallFiles()['check.json'] ?? '';
    const [, second] = (await authoring.questions(author, ID))?.items ?? [];
    const body = new URLSearchParams({ intent: 'preview', file: 'check.json', text, item: '1' });
    const path = `/modules/${ID}/edit?file=check.json`;
    const answer = await server.ask(path, {
      ...{ method: 'POST', body, headers: { cookie, accept: 'text/html' } },
    });
    const page = await answer.text();
    expect(page).toContain(`<option value="1" selected="">2. ${second?.id}</option>`);
    expect(page).toContain('Key and feedback');
    // In the box to write in; the script is not told it again.
    expect(page.split('&quot;format&quot;: 1')).toHaveLength(2);
    const told = page.slice(page.indexOf('streamController.enqueue'));
    expect(told).toContain(second?.id);
    expect(told).not.toContain('explanation\\\\\\":');
  });

  test('throws a draft away only when told to', async () => {
    const { server, author, cookie, drafts } = await house();
    await server.services.authoring.upload(author, smallFiles(), false);
    const seen = (await drafts())[0]?.changedAt ?? 0;
    const body = new URLSearchParams({ intent: 'discard', seen: String(seen) });
    const answer = await server.ask(`/modules/${ID}/edit`, {
      ...{ method: 'POST', body, headers: { cookie } },
    });
    expect(answer.headers.get('location')).toBe('/modules/new?done=gone');
    expect(await drafts()).toEqual([]);
  });
});
