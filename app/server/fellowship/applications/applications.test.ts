import { describe, expect, test } from 'vitest';
import { answerMark, declaredMark } from '~/core/fellowship/call/answer-mark';
import { COMPLETE, makeApplicant, makeCall, POST } from '../../../../tests/builders/call';
import { manualClock } from '../../../../tests/builders/manual-clock';
import { makeAcademy } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';

const DAY = 86_400_000;
const ALL = { asked: Object.keys(COMPLETE), answers: COMPLETE };

async function setUp() {
  const clock = manualClock();
  const services = await testServices({ clock });
  await makeAcademy(services);
  await makeCall(services);
  const one = await makeApplicant(services, 'one@peat.example');
  const { applications } = services;
  const send = (commandId: string, sent: Parameters<typeof applications.save>[2] = ALL) =>
    applications.submit(one.who, one.id, { sent, commandId }, POST);
  const own = async () => {
    const found = await applications.of(one.who, one.id);
    if (found === null) throw new Error('It is gone.');
    return found;
  };
  const mails = (kind: string) =>
    services.database.reader.mail.count({ where: { text: { contains: kind } } });
  return { clock, services, applications, ...one, send, own, mails };
}

describe('a draft', () => {
  test('keeps whatever was written, also what is wrong', async () => {
    const { applications, who, id, own } = await setUp();
    const answers = { born: 'in May', years: '9' };
    const sent = { asked: ['born', 'years'], answers };
    expect(await applications.save(who, id, sent)).toMatchObject({ ok: true });
    expect(await own()).toMatchObject({ answers, standing: { state: 'draft' }, sent: null });
  });

  test('keeps the other answers where only some were asked, and forgets what was emptied', async () => {
    const { applications, who, id, own } = await setUp();
    await applications.save(who, id, ALL);
    await applications.save(who, id, { asked: ['years'], answers: { years: '10' } });
    await applications.save(who, id, { asked: ['institution'], answers: {} });
    const { institution: _, ...others } = COMPLETE;
    expect((await own()).answers).toEqual({ ...others, years: '10' });
  });

  test('is there for its applicant alone', async () => {
    const { applications, services, id } = await setUp();
    const other = await makeApplicant(services, 'two@peat.example');
    expect(await applications.of(other.who, id)).toBeNull();
    expect(await applications.save(other.who, id, ALL)).toBeNull();
    const command = { sent: ALL, commandId: 'theirs' };
    expect(await applications.submit(other.who, id, command, POST)).toBeNull();
    expect(await applications.withdraw(other.who, id, 'theirs', POST)).toBeNull();
    expect(await applications.takeBackDeclaration(other.who, id)).toBeNull();
    expect(await applications.list(other.who)).toHaveLength(1);
  });
});

describe('two devices', () => {
  const years = (text: string, ...made: string[]) => ({
    ...{ asked: ['years'], answers: { years: text } },
    ...(made.length > 0 && { made: { years: made.map((one) => answerMark(one || null)) } }),
  });

  test('an old form does not overwrite what was written since, and both are told', async () => {
    const { applications, who, id, own } = await setUp();
    await applications.save(who, id, ALL);
    await applications.save(who, id, years('10', '9'));
    const all = { ...ALL.answers, years: '12', institution: 'Elsewhere' };
    const marks = Object.entries(COMPLETE).map(([question, answer]) => {
      return [question, [answerMark(question === 'years' ? '9' : answer)]];
    });
    const old = { asked: ALL.asked, answers: all, made: Object.fromEntries(marks) };
    expect(await applications.save(who, id, old)).toEqual({
      ...{ ok: false, fault: 'changed', declaration: false },
      clashes: [{ question: 'years', stored: '10', written: '12' }],
    });
    expect((await own()).answers).toEqual({ ...COMPLETE, years: '10', institution: 'Elsewhere' });
    // Chosen with both in view.
    expect(await applications.save(who, id, years('12', '10'))).toMatchObject({ ok: true });
    expect((await own()).answers).toMatchObject({ years: '12' });
  });

  test('what a form brings back as it was given leaves the newer answer alone', async () => {
    const { applications, who, id, own } = await setUp();
    await applications.save(who, id, ALL);
    await applications.save(who, id, years('10', '9'));
    expect(await applications.save(who, id, years('9', '9'))).toMatchObject({ ok: true });
    expect((await own()).answers).toMatchObject({ years: '10' });
    expect(await applications.save(who, id, years('9', '9', '8'))).toMatchObject({ ok: false });
  });

  test('one device does not stand in its own way, nor an empty answer in any', async () => {
    const { applications, who, id, own } = await setUp();
    for (const [text, ...made] of [
      ['1', ''],
      ['2', '', '1'],
      ['3', '', '1', '2'],
      ['3', ''],
    ]) {
      const sent = years(text ?? '', ...made);
      expect(await applications.save(who, id, sent)).toMatchObject({ ok: true });
    }
    expect((await own()).answers).toMatchObject({ years: '3' });
    const empty = { asked: ['years'], answers: {}, made: { years: [answerMark('3')] } };
    expect(await applications.save(who, id, empty)).toMatchObject({ ok: true });
    expect(await applications.save(who, id, years('4', '3'))).toMatchObject({ ok: true });
  });

  test('nothing is sent in while somebody has to choose', async () => {
    const { applications, who, id, own, send } = await setUp();
    await applications.save(who, id, { ...ALL, answers: { ...COMPLETE, years: '10' } });
    const made = { years: [answerMark('9')] };
    const old = { ...ALL, answers: { ...COMPLETE, years: '12' }, made };
    expect(await send('send', old)).toMatchObject({ ok: false, fault: 'changed' });
    expect((await own()).sent).toBeNull();
    expect(await send('send again')).toMatchObject({ ok: true });
  });

  test('an old form takes no declaration back, and replaces none', async () => {
    const { applications, who, id, own } = await setUp();
    const none = declaredMark(null);
    const say = (consent: boolean, gender: string, made: string) => {
      const values: Record<string, string> = gender === '' ? {} : { gender };
      return applications.save(who, id, { ...ALL, declaration: { values, consent, made } });
    };
    expect(await say(true, 'woman', none)).toMatchObject({ ok: true });
    expect(await say(false, '', none)).toMatchObject({ ok: true });
    expect((await own()).declared?.values).toEqual({ gender: 'woman' });
    expect(await say(true, 'man', none)).toMatchObject({ fault: 'changed', declaration: true });
    expect((await own()).declared?.values).toEqual({ gender: 'woman' });
    expect(await say(false, '', declaredMark({ gender: 'woman' }))).toMatchObject({ ok: true });
    expect((await own()).declared).toBeNull();
  });
});

describe('sending in', () => {
  test('says what is missing, and keeps what came', async () => {
    const { send, own, mails } = await setUp();
    const { years: _, ...answers } = COMPLETE;
    const told = await send('first', { ...ALL, answers });
    expect(told).toMatchObject({ fault: 'incomplete', open: [{ question: 'years' }] });
    expect(await own()).toMatchObject({ answers, sent: null });
    expect(await mails('received')).toBe(0);
  });

  test('counts once for one command, however often it comes', async () => {
    const { send, own, mails, services, id } = await setUp();
    const told = await Promise.all([send('first'), send('first'), send('first')]);
    expect(told.every((one) => one?.ok)).toBe(true);
    expect(await services.database.reader.applicationEvent.count()).toBe(1);
    expect(await mails('received')).toBe(1);
    expect(await own()).toMatchObject({ id, standing: { state: 'sent' }, changed: false });
  });

  test('is of what was sent last: later changes do not count until sent again', async () => {
    const { applications, send, own, who, id } = await setUp();
    await send('first');
    await applications.save(who, id, { asked: ['years'], answers: { years: '12' } });
    expect(await own()).toMatchObject({ changed: true, sent: { answers: { years: '9' } } });
    await send('second', { asked: [], answers: {} });
    expect(await own()).toMatchObject({ changed: false, sent: { answers: { years: '12' } } });
  });

  test('is in time a millisecond before the deadline, and not at it', async () => {
    const { clock, applications, send, own, who, id } = await setUp();
    clock.advance(10 * DAY - 1);
    expect(await send('last')).toMatchObject({ ok: true });
    clock.advance(1);
    const late = { asked: ['years'], answers: { years: '40' } };
    expect(await send('late', late)).toEqual({ ok: false, fault: 'closed' });
    expect(await applications.save(who, id, late)).toEqual({ ok: false, fault: 'closed' });
    expect(await own()).toMatchObject({
      ...{ answers: { years: '9' }, standing: { state: 'reviewed' } },
    });
    // The same answer as before, for who heard nothing of it.
    expect(await send('last')).toMatchObject({ ok: true });
  });

  test('of nothing until the deadline is told as such', async () => {
    const { clock, own } = await setUp();
    clock.advance(10 * DAY);
    expect((await own()).standing.state).toBe('notSent');
  });
});

describe('taking back', () => {
  test('can be undone by sending in again, until the deadline', async () => {
    const { applications, send, own, mails, who, id } = await setUp();
    await send('first');
    await applications.withdraw(who, id, 'back', POST);
    await applications.withdraw(who, id, 'back', POST);
    expect((await own()).standing.state).toBe('withdrawn');
    expect(await mails('application.withdrawn')).toBe(1);
    await send('again');
    expect((await own()).standing.state).toBe('sent');
  });
});

describe('a declaration', () => {
  const said = { values: { gender: 'woman' }, consent: true };

  test('is kept with consent only', async () => {
    const { applications, own, who, id } = await setUp();
    const without = { ...ALL, declaration: { ...said, consent: false } };
    expect(await applications.save(who, id, without)).toEqual({ ok: true, consentMissing: true });
    expect((await own()).declared).toBeNull();
    await applications.save(who, id, { ...ALL, declaration: said });
    expect((await own()).declared?.values).toEqual({ gender: 'woman' });
  });

  test('is taken back at any time, also after the deadline, and is gone then', async () => {
    const { clock, applications, services, own, who, id } = await setUp();
    await applications.save(who, id, { ...ALL, declaration: said });
    clock.advance(20 * DAY);
    await applications.takeBackDeclaration(who, id);
    expect((await own()).declared).toBeNull();
    const [row] = await services.database.reader.declaration.findMany();
    expect(row).toMatchObject({ values: '{}', withdrawnAt: new Date(clock.now()) });
  });
});
