import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  COMPLETE,
  mailedToken,
  makeApplicant,
  makeCall,
  POST,
} from '../../../../tests/builders/call';
import { makeAccepted } from '../../../../tests/builders/fellows';
import { manualClock } from '../../../../tests/builders/manual-clock';
import { makeAcademy, makePerson } from '../../../../tests/builders/people';
import { testConfig, testServices } from '../../../../tests/builders/services';
import { mailboxFolder } from '../../mail/mail';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EMAIL = 'nurul@peat.example';
const slug = 'science-diplomacy';
const address = '203.0.113.7';

async function setUp(changes = {}) {
  const clock = manualClock();
  const services = await testServices({ clock });
  await makeAcademy(services);
  await makeCall(services, changes);
  const ask = (email = EMAIL) => services.applicants.links.ask({ slug, email, address }, POST);
  const mails = () => services.database.reader.mail.findMany();
  return { clock, services, ask, mails, links: services.applicants.links };
}

describe('a link for applicants', () => {
  test('lets in whoever reads the mailbox, once, and begins an application', async () => {
    const { services, ask, links } = await setUp();
    expect(await ask(' Nurul@PEAT.example ')).toEqual({ ok: true });
    const token = await mailedToken(services, EMAIL);
    expect(await links.open(token)).toMatchObject({ email: EMAIL, slug, state: 'open' });
    const used = await links.use(token, null);
    expect(used?.to).toMatch(/^\/applications\//);
    const who = await services.applicants.sessionOf(used?.cookie.split(';')[0] ?? '');
    expect(who).toMatchObject({ email: EMAIL, academyId: 'academy' });
    expect(await links.open(token)).toBeNull();
    expect(await links.use(token, null)).toBeNull();
  });

  test('is kept as a hash, and so is the session', async () => {
    const { services } = await setUp();
    const { cookie } = await makeApplicant(services, EMAIL);
    const kept = JSON.stringify([
      await services.database.reader.applicantLink.findMany(),
      await services.database.reader.applicantSession.findMany(),
    ]);
    expect(kept).not.toContain(await mailedToken(services, EMAIL));
    expect(kept).not.toContain(cookie.split('=')[1]);
  });

  test('works for an hour, and a new one can be asked for', async () => {
    const { clock, services, ask, links } = await setUp();
    await ask();
    const token = await mailedToken(services, EMAIL);
    clock.advance(HOUR - 1);
    expect(await links.open(token)).not.toBeNull();
    clock.advance(1);
    expect(await links.use(token, null)).toBeNull();
    await ask();
    expect(await links.open(await mailedToken(services, EMAIL))).not.toBeNull();
  });

  test('is asked for five times, and then one has to wait', async () => {
    const { services, ask, mails } = await setUp();
    for (let time = 0; time < 5; time += 1) expect(await ask()).toEqual({ ok: true });
    expect(await ask()).toMatchObject({ ok: false, fault: 'wait' });
    expect(await mails()).toHaveLength(5);
    expect(await ask('somebody@else.example')).toEqual({ ok: true });
    const signIn = { email: EMAIL, password: 'x', address, agent: '', cookieHeader: null };
    expect(await services.people.signIn(signIn)).toMatchObject({ fault: 'wrong' });
  });

  test('cannot be kept from its reader by others who ask for it, who only slow down the mail', async () => {
    const { clock, services, links, mails } = await setUp();
    const askFrom = (from: string) => links.ask({ slug, email: EMAIL, address: from }, POST);
    for (let time = 0; time < 20; time += 1) {
      expect(await askFrom(`198.51.100.${Math.floor(time / 5)}`)).toEqual({ ok: true });
      clock.advance(MINUTE);
    }
    // Four places, twenty mails: now one in five minutes, whoever asks.
    expect(await askFrom(address)).toMatchObject({
      fault: 'wait',
      until: clock.now() + 4 * MINUTE,
    });
    clock.advance(4 * MINUTE);
    expect(await askFrom('198.51.100.9')).toEqual({ ok: true });
    expect(await askFrom(address)).toMatchObject({ fault: 'wait' });
    expect(await mails()).toHaveLength(21);
    // What was mailed works all the while, and whoever uses it may ask at once.
    const used = await links.use(await mailedToken(services, EMAIL), null);
    expect(used?.to).toMatch(/^\/applications\//);
    for (let time = 0; time < 5; time += 1) expect(await askFrom(address)).toEqual({ ok: true });
    expect(await askFrom(address)).toMatchObject({ until: clock.now() + 15 * MINUTE });
  });

  test('is mailed to a whole campus behind one address, as its people use their links', async () => {
    const { services, links } = await setUp();
    const askFor = (email: string) => links.ask({ slug, email, address }, POST);
    for (let at = 0; at < 130; at += 1) {
      const email = `student-${at}@campus.example`;
      expect(await askFor(email)).toEqual({ ok: true });
      // One in five does not find the mail today.
      if (at % 5 > 0) await links.use(await mailedToken(services, email), null);
    }
  });

  test('is not mailed to two hundred strangers at one request each', async () => {
    const { clock, services, links, mails } = await setUp();
    await makeApplicant(services, 'known@campus.example');
    const askFor = (email: string) => links.ask({ slug, email, address }, POST);
    const answers: { ok: boolean }[] = [];
    for (let at = 0; at < 200; at += 1) {
      answers.push(await askFor(`stranger-${at}@elsewhere.example`));
      clock.advance(55);
    }
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    const strangers = (await mails()).filter(({ to }) => to.endsWith('@elsewhere.example'));
    expect(strangers).toHaveLength(30);
    expect(await askFor('known@campus.example'), 'who has come in before').toEqual({ ok: true });
    clock.advance(5 * MINUTE);
    expect(await askFor('stranger-99@elsewhere.example')).toEqual({ ok: true });
  });

  test('is not sent before the call opens, nor for one that is not published', async () => {
    const early = await setUp({ opensAt: manualClock().now() + 1 });
    expect(await early.ask()).toMatchObject({ fault: 'notOpen' });
    early.clock.advance(1);
    expect(await early.ask()).toEqual({ ok: true });
    const draft = await setUp({ publishedAt: null });
    expect(await draft.ask()).toMatchObject({ fault: 'notFound' });
  });

  test('is sent after the closing to whoever applied; others get a mail that says so', async () => {
    const { clock, services, ask, mails } = await setUp();
    const { id } = await makeApplicant(services, EMAIL);
    clock.advance(10 * DAY);
    expect(await ask()).toEqual(await ask('late@peat.example'));
    const late = (await mails()).find(({ to }) => to === 'late@peat.example');
    expect(late?.text).toContain('mail.applicantNothing');
    const used = await services.applicants.links.use(await mailedToken(services, EMAIL), null);
    expect(used?.to).toBe(`/applications/${id}`);
  });

  test('ends the session that the browser came with', async () => {
    const { services, ask, links } = await setUp();
    const { cookie } = await makeApplicant(services, EMAIL);
    await ask();
    await links.use(await mailedToken(services, EMAIL), cookie);
    expect(await services.applicants.sessionOf(cookie)).toBeNull();
  });
});

describe('the session of an applicant', () => {
  test('is in a cookie of its own, bound to HTTPS where there is HTTPS', async () => {
    const services = await testServices({ config: testConfig({ publicUrl: 'https://a.example' }) });
    expect(services.applicants.cookie.keep('x')).toMatch(
      /^__Host-mufakat-applicant=x; .*HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test('is no session of a member', async () => {
    const { services } = await setUp();
    const { cookie } = await makeApplicant(services, EMAIL);
    expect(await services.people.sessionOf(cookie)).toBeNull();
    const as = cookie.replace('mufakat-applicant', 'mufakat');
    expect(await services.people.sessionOf(as)).toBeNull();
  });

  test('ends 30 days after the closing, and at signing out', async () => {
    const { clock, services } = await setUp();
    const { cookie } = await makeApplicant(services, EMAIL);
    clock.advance(40 * DAY - 1);
    const who = await services.applicants.sessionOf(cookie);
    expect(who).not.toBeNull();
    clock.advance(1);
    expect(await services.applicants.sessionOf(cookie)).toBeNull();
    const other = await makeApplicant(services, EMAIL);
    await services.applicants.signOut(other.who);
    expect(await services.applicants.sessionOf(other.cookie)).toBeNull();
  });
});

describe('an applicant who wants to be forgotten', () => {
  test('leaves nothing behind of a draft', async () => {
    const { services, mails } = await setUp();
    const { who, id } = await makeApplicant(services, EMAIL);
    const declaration = { values: { gender: 'woman' }, consent: true };
    const sent = { asked: Object.keys(COMPLETE), answers: COMPLETE, declaration };
    await services.applications.save(who, id, sent);
    await services.mail.idle();
    await services.applicants.forget(who);
    const { reader } = services.database;
    const left = [reader.applicant.count(), reader.application.count(), reader.declaration.count()];
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
    expect((await mails()).filter(({ sentAt }) => sentAt !== null)).toEqual([]);
  });

  test('leaves of what was sent in only what figures are made of', async () => {
    const { services } = await setUp();
    const { who, id, cookie } = await makeApplicant(services, EMAIL);
    const declaration = { values: { gender: 'woman' }, consent: true };
    const sent = { asked: Object.keys(COMPLETE), answers: COMPLETE, declaration };
    await services.applications.submit(who, id, { sent, commandId: 'one' }, POST);
    await services.applicants.forget(who);
    const { reader } = services.database;
    const row = await reader.application.findUniqueOrThrow({
      where: { id },
      include: { applicant: true, declaration: true },
    });
    expect(row.declaration).toBeNull();
    expect(row.withdrawnAt).not.toBeNull();
    expect(row.applicant.email).toMatch(/@forgotten\.invalid$/);
    expect(JSON.parse(row.submitted ?? '')).toEqual({
      ...{ country: 'ID', role: ['scientist'], sector: ['academia'], field: ['air', 'water'] },
      languages: [{ language: 'en', level: 'C1' }],
    });
    expect(JSON.stringify(row)).not.toMatch(/nurul|peat|word1|1990/i);
    expect(await services.applicants.sessionOf(cookie)).toBeNull();
    expect((await makeApplicant(services, EMAIL)).who.applicantId).not.toBe(who.applicantId);
  });

  test('leaves nothing of a draft that was only reminded, nor the files of what was mailed', async () => {
    const { services, mails } = await setUp();
    const coordinator = await makePerson(services, 'carla', 'coordinator');
    services.mail.start();
    const { who } = await makeApplicant(services, EMAIL);
    const letter = () => ({ subject: 'Not sent in', text: 'Go on.' });
    await services.screening.remind(coordinator, 'intake-science-diplomacy', letter);
    await services.mail.idle();
    const files = () => readdirSync(mailboxFolder(services.config));
    expect(files()).toHaveLength(2);
    await services.applicants.forget(who);
    await services.mail.idle();
    expect(files()).toEqual([]);
    const { reader } = services.database;
    const left = [reader.applicant.count(), reader.application.count()];
    expect(await Promise.all(left)).toEqual([0, 0]);
    expect(await mails()).toEqual([]);
    expect(await reader.applicationEvent.count()).toBe(0);
  });

  test('leaves no mail that waits, none of their words at an offer, and no place taken', async () => {
    const services = await testServices();
    const intakeId = await makeAccepted(services, [{ email: EMAIL }]);
    const { reader } = services.database;
    const { applicantId, id: applicationId } = await reader.application.findFirstOrThrow();
    const other = { academyId: 'academy', to: 'other@peat.example', kind: 'offer' } as const;
    for (const to of [EMAIL, other.to]) {
      await services.mail.send({ ...other, to, subject: 'A place', text: 'For you' });
    }
    await services.database.write((tx) =>
      tx.offer.update({ where: { applicationId }, data: { note: 'I am ill' } }),
    );
    const who = { applicantId, academyId: 'academy', email: EMAIL, sessionId: '' };
    await services.applicants.forget(who);
    const offers = await reader.offer.findMany({ where: { intakeId } });
    expect(offers).toMatchObject([{ note: null, answer: 'declined' }]);
    expect((await reader.mail.findMany()).map(({ to }) => to)).toEqual([other.to]);
  });

  test('can take everything along before', async () => {
    const { services } = await setUp();
    const { who, id } = await makeApplicant(services, EMAIL);
    const declaration = { values: { gender: 'woman' }, consent: true };
    const sent = { asked: Object.keys(COMPLETE), answers: COMPLETE, declaration };
    await services.applications.submit(who, id, { sent, commandId: 'one' }, POST);
    const own = await services.applicants.exportOf(who);
    expect(own).toMatchObject({
      applicant: { email: EMAIL },
      applications: [
        {
          id,
          answers: COMPLETE,
          submitted: COMPLETE,
          declaration: { values: { gender: 'woman' } },
        },
      ],
    });
  });
});
