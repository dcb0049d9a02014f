import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { mailServer } from '../../../tests/builders/mail-server';
import { manualClock } from '../../../tests/builders/manual-clock';
import { makeAcademy, makePerson } from '../../../tests/builders/people';
import { countingIds, testConfig, testServices } from '../../../tests/builders/services';
import type { MailDraft } from './letter';
import { mailboxFolder } from './mail';

const MINUTE = 60_000;
const DRAFT: MailDraft = {
  academyId: 'academy',
  to: 'rain@test.example',
  subject: 'Your place – welcome',
  text: 'Open https://learn.example/invitations/secret\n',
  kind: 'account',
};

function configFor(mailUrl: string | null) {
  const outside = { mailFrom: 'academy@learn.example', publicUrl: 'https://learn.example' };
  return testConfig(mailUrl === null ? {} : { mailUrl, ...outside });
}

async function house(mailUrl: string | null = null) {
  const clock = manualClock();
  const services = await testServices({ clock, config: configFor(mailUrl) });
  await makeAcademy(services);
  const admin = await makePerson(services, 'admin', 'admin');
  services.mail.start();
  return { clock, services, admin, mail: services.mail };
}

const messageIdOf = (raw: string) => /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim();

it('hands a mail to the mail server, and keeps its text no longer', async () => {
  const server = await mailServer();
  const { mail, admin } = await house(server.url);
  const id = await mail.send(DRAFT);
  await mail.idle();
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.to).toEqual(['rain@test.example']);
  const raw = server.received[0]?.raw ?? '';
  expect(messageIdOf(raw)).toBe(`<${id}@learn.example>`);
  expect(raw).toMatch(/^From: Mufakat <academy@learn.example>\r?$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(raw).toContain('https://learn.example/invitations/secret');
  expect(await mail.find(admin, id)).toMatchObject({ state: 'sent', attempts: 1 });
  expect(await mail.read(admin, id)).toBeNull();
});

it('tries again later what the mail server did not take, as the same message', async () => {
  const server = await mailServer();
  server.answers.push(451);
  const { mail, admin, clock } = await house(server.url);
  const id = await mail.send(DRAFT);
  await mail.idle();
  expect(await mail.find(admin, id)).toMatchObject({ state: 'waiting', attempts: 1 });
  clock.advance(MINUTE - 1);
  await mail.idle();
  expect(server.received).toHaveLength(1);
  clock.advance(MINUTE);
  await mail.idle();
  expect(await mail.find(admin, id)).toMatchObject({ state: 'sent', attempts: 2, error: null });
  const [first, second] = server.received.map(({ raw }) => messageIdOf(raw));
  expect(second).toBe(first);
});

it('gives up at once where the mail server says never, and keeps the text for the admins', async () => {
  const server = await mailServer();
  server.answers.push(550);
  const { mail, admin } = await house(server.url);
  const id = await mail.send(DRAFT);
  await mail.idle();
  const found = await mail.find(admin, id);
  expect(found).toMatchObject({ state: 'failed', attempts: 1 });
  expect(found?.error).toContain('Not now');
  expect(await mail.read(admin, id)).toBe(DRAFT.text);
});

it('gives up after eight attempts, a day and a half later', async () => {
  const server = await mailServer();
  const { mail, admin, clock } = await house(server.url);
  await server.hangUp();
  const id = await mail.send(DRAFT);
  await mail.idle();
  // Half an hour at a time: a look takes what is due then, once.
  for (let half = 0; half < 80; half += 1) {
    clock.advance(30 * MINUTE);
    await mail.idle();
  }
  expect(await mail.find(admin, id)).toMatchObject({ state: 'failed', attempts: 8 });
  expect(server.received).toHaveLength(0);
});

it('sends what was under way when the process died, as the same message', async () => {
  const server = await mailServer();
  server.answers.push('silence');
  const config = configFor(server.url);
  const clock = manualClock();
  const dying = await testServices({ clock, config });
  await makeAcademy(dying);
  const admin = await makePerson(dying, 'admin', 'admin');
  dying.mail.start();
  const id = await dying.mail.send(DRAFT);
  await server.came(1);
  // The message is with the mail server, and nobody will note it: a second process takes over.
  const next = manualClock(clock.now() + 2 * MINUTE);
  const after = await testServices({ clock: next, config, ids: countingIds() });
  after.mail.start();
  await server.came(2);
  await after.mail.idle();
  expect(await after.mail.find(admin, id)).toMatchObject({ state: 'sent', attempts: 2 });
  const [first, second] = server.received.map(({ raw }) => messageIdOf(raw));
  expect(second).toBe(first);
  await server.hangUp();
});

it('sends nothing of what was not done after all', async () => {
  const server = await mailServer();
  const { mail, services } = await house(server.url);
  const undone = services.database.write(async (tx) => {
    await mail.sendIn(tx, [DRAFT]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await mail.idle();
  expect(server.received).toHaveLength(0);
  expect(await services.database.reader.mail.count()).toBe(0);
});

it('puts mail into a folder of its own where there is no mail server', async () => {
  const { mail, services, admin } = await house();
  const id = await mail.send(DRAFT);
  await mail.idle();
  const folder = mailboxFolder(services.config);
  expect(readdirSync(folder)).toEqual([`${id}.eml`]);
  const file = join(folder, `${id}.eml`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const raw = readFileSync(file, 'utf8');
  expect(raw).toContain('To: rain@test.example\r\n');
  expect(raw).toContain('https://learn.example/invitations/secret');
  expect(await mail.find(admin, id)).toMatchObject({ state: 'kept' });
});

it('shows its mail to the admins of the academy alone, and notes who read it', async () => {
  const { mail, services, admin } = await house();
  const theirs = await makePerson(services, 'theirs', 'admin', 'other');
  const instructor = await makePerson(services, 'teacher', 'instructor');
  const ids = [await mail.send(DRAFT), await mail.send(DRAFT), await mail.send(DRAFT)];
  await mail.idle();
  const [id = ''] = ids;
  for (const other of [theirs, instructor]) {
    expect(await mail.list(other, 10)).toEqual([]);
    expect(await mail.find(other, id)).toBeNull();
    expect(await mail.read(other, id)).toBeNull();
  }
  const first = await mail.list(admin, 2);
  const rest = await mail.list(admin, 2, first.at(-1)?.id);
  expect([...first, ...rest].map((one) => one.id).sort()).toEqual(ids);
  expect(await mail.list(theirs, 2, id)).toEqual([]);
  expect(await mail.read(admin, id)).toBe(DRAFT.text);
  const entries = await services.database.reader.auditEntry.findMany({
    where: { action: 'mailbox.read' },
    select: { actorId: true, subject: true },
  });
  expect(entries).toEqual([{ actorId: 'admin', subject: id }]);
});

test.each<[string, Partial<MailDraft>]>([
  ['a line end in the subject', { subject: 'Hello\r\nBcc: everybody@test.example' }],
  ['a bare line feed in the subject', { subject: 'Hello\nX: y' }],
  ['a Unicode line end in the subject', { subject: 'Hello\u2028X: y' }],
  ['text that turns its direction', { subject: 'Hello \u202Egro.live' }],
  ['an empty subject', { subject: ' ' }],
  ['a subject without end', { subject: 'x'.repeat(251) }],
  ['a line end in the address', { to: 'rain@test.example\r\nBcc: x@test.example' }],
  ['two addresses', { to: 'rain@test.example,snow@test.example' }],
  ['a name around the address', { to: 'Rain <rain@test.example>' }],
  ['a mark of control in the address', { to: 'rain\u0000@test.example' }],
  ['a mark of control in the text', { text: 'Hello\u0000' }],
  ['a text without end', { text: 'x'.repeat(100_001) }],
])('refuses %s', async (_what, change) => {
  const { mail, services } = await house();
  await expect(mail.send({ ...DRAFT, ...change })).rejects.toThrow(/^The (address|subject|text)/);
  expect(await services.database.reader.mail.count()).toBe(0);
});

it('empties what is more than ninety days old, with its file, and says that it was there', async () => {
  const { mail, services, admin, clock } = await house();
  const old = await mail.send(DRAFT);
  await mail.idle();
  clock.advance(60 * 24 * 60 * MINUTE);
  await mail.idle();
  const young = await mail.send(DRAFT);
  await mail.idle();
  expect(await mail.read(admin, old)).toBe(DRAFT.text);
  for (let day = 0; day < 31; day += 1) clock.advance(24 * 60 * MINUTE);
  await mail.idle();
  expect(await mail.read(admin, old)).toBeNull();
  expect(await mail.find(admin, old)).toMatchObject({ state: 'emptied', subject: DRAFT.subject });
  expect(await mail.read(admin, young)).toBe(DRAFT.text);
  expect(readdirSync(mailboxFolder(services.config))).toEqual([`${young}.eml`]);
});

it('empties what could not be sent too, in as many steps as it takes', async () => {
  const server = await mailServer();
  const { mail, services, admin, clock } = await house(server.url);
  const createdAt = new Date(clock.now());
  await services.database.write((tx) =>
    tx.mail.createMany({
      data: Array.from({ length: 450 }, (_, at) => ({
        ...{ ...DRAFT, id: `m${at}`, createdAt, failedAt: createdAt },
      })),
    }),
  );
  for (let day = 0; day < 91; day += 1) clock.advance(24 * 60 * MINUTE);
  await mail.idle();
  const where = { text: { not: '' } };
  expect(await services.database.reader.mail.count({ where })).toBe(0);
  expect(await mail.find(admin, 'm0')).toMatchObject({ state: 'failed' });
});
