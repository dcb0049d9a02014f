import { describe, expect, it } from 'vitest';
import { POST } from '../../../../tests/builders/call';
import { must } from '../../../../tests/builders/cohort';
import { makePerson } from '../../../../tests/builders/people';
import {
  ALL,
  answered,
  screeningScene as scene,
  WORDS,
} from '../../../../tests/builders/screening';

const DAY_MS = 86_400_000;

describe('the list of applications', () => {
  it('is for those who run programmes in their academy', async () => {
    const { services, intakeId, apply } = await scene();
    const id = await apply('ana');
    const { screening } = services;
    const teacher = await makePerson(services, 'teacher', 'instructor');
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    for (const other of [teacher, stranger]) {
      expect(await screening.list(other, intakeId, ALL)).toBeNull();
      expect(await screening.application(other, intakeId, id)).toBeNull();
      const finding = { ids: [id], result: null, reason: '', of: '', commandId: 'c' };
      expect(await screening.screen(other, intakeId, finding)).toBeNull();
      expect(await screening.askRules(other, intakeId)).toBeNull();
      expect(await screening.applyRules(other, intakeId, 'c')).toBeNull();
      expect(await screening.remind(other, intakeId, letter)).toBeNull();
      expect(await screening.export(other, intakeId, 'csv')).toBeNull();
    }
  });

  it('finds by number, name without accents, address, country, state and screening', async () => {
    const { apply, numbers, close, find } = await scene();
    await apply('ana');
    const two = await apply('duc', { 'family-and-given-names': 'Nguyễn Đức', country: 'VN' });
    await apply('later', {}, { sent: false });
    expect(await numbers({})).toEqual([1, 2, 3]);
    expect(await numbers({ search: '2' })).toEqual([2]);
    expect(await numbers({ search: 'nguyen duc' })).toEqual([2]);
    expect(await numbers({ search: 'LATER@' })).toEqual([3]);
    expect(await numbers({ country: 'VN' })).toEqual([2]);
    expect(await numbers({ state: 'draft' })).toEqual([3]);
    close();
    must(await find({ ids: [two], result: 'eligible' }));
    expect(await numbers({ screening: 'eligible' })).toEqual([2]);
    expect(await numbers({ screening: 'none' })).toEqual([1]);
  });

  it('tells of a draft how far it is, and nothing that is written in it', async () => {
    const { services, coordinator, intakeId, apply } = await scene();
    const id = await apply('ana', { plan: '' }, { sent: false });
    const list = await services.screening.list(coordinator, intakeId, ALL);
    expect(list?.lines).toMatchObject([
      { name: '', country: '', state: 'draft', progress: { answered: 13, required: 14 } },
    ]);
    expect(JSON.stringify(list)).not.toContain('Rivera');
    expect(await services.screening.application(coordinator, intakeId, id)).toBeNull();
  });

  it('shows signs of somebody who applied twice, with the reason', async () => {
    const { services, coordinator, intakeId, apply, numbers } = await scene();
    await apply('ana');
    await apply('a.rivera', { 'family-and-given-names': 'Dr RIVERA Aná' });
    await apply('bo', { 'family-and-given-names': 'Bo', born: '1980-01-01' });
    await apply('b.o+second', { 'family-and-given-names': 'Bo Other' });
    const list = await services.screening.list(coordinator, intakeId, ALL);
    expect(list?.lines.map(({ signs }) => signs)).toEqual([
      [{ reason: 'same-name-and-birth', others: [2] }],
      [{ reason: 'same-name-and-birth', others: [1] }],
      [{ reason: 'same-mailbox', others: [4] }],
      [{ reason: 'same-mailbox', others: [3] }],
    ]);
    expect(await numbers({ screening: 'signs' })).toEqual([1, 2, 3, 4]);
  });

  it('has pages, and takes any number for one', async () => {
    const { apply, numbers } = await scene();
    for (let at = 0; at < 82; at += 1) await apply(`p${at}`, { born: `19${10 + at}-01-02` });
    expect(await numbers({ page: 3 })).toEqual([81, 82]);
    expect(await numbers({ page: 99 })).toEqual([81, 82]);
    expect(await numbers({ page: -3 })).toHaveLength(40);
  });
});

describe('screening', () => {
  it('waits until the call has closed, and ends when places are given', async () => {
    const { services, coordinator, intakeId, apply, find, close, clock } = await scene();
    const id = await apply('ana');
    expect(await find({ ids: [id], result: 'eligible' })).toEqual({ ok: false, fault: 'open' });
    close();
    must(await find({ ids: [id], result: 'eligible' }));
    const at = new Date(clock.now());
    const { academyId, id: createdById } = coordinator;
    const run = { number: 1, inputHash: '', input: '{}', result: '{}', createdAt: at };
    await services.database.write((tx) =>
      tx.selection.create({
        data: { id: 's', academyId, intakeId, createdById, ...run, confirmedAt: at },
      }),
    );
    const late = await find({ ids: [id], result: null });
    expect(late).toEqual({ ok: false, fault: 'placed' });
  });

  it('asks for a reason, and for the application that counts', async () => {
    const { apply, find, close, services, coordinator, intakeId } = await scene();
    const [one, two] = [await apply('ana'), await apply('a.na')];
    close();
    expect(await find({ ids: [one], result: 'ineligible', reason: ' ' })).toMatchObject({
      fault: 'reason',
    });
    for (const of of ['', '2', '9', 'x']) {
      expect(await find({ ids: [two], result: 'duplicate', of })).toMatchObject({ fault: 'twin' });
    }
    expect(must(await find({ ids: [two], result: 'duplicate', of: '1' }))).toBe(1);
    // What is a duplicate itself is not what another is a duplicate of.
    expect(await find({ ids: [one], result: 'duplicate', of: '2' })).toMatchObject({
      fault: 'twin',
    });
    const found = await services.screening.application(coordinator, intakeId, two);
    expect(found?.application).toMatchObject({
      ...{ screening: 'duplicate', reason: '1' },
      history: [{ type: 'screened', result: 'duplicate', by: 'Name of coordinator' }],
    });
  });

  it('sets a duplicate aside no longer than the one that counts is there', async () => {
    const { services, apply, find, close } = await scene();
    const one = await apply('ana');
    const two = await apply('bo');
    const three = await apply('cy');
    const four = await apply('di');
    close();
    const { reader } = services.database;
    const found = async () => {
      const rows = await reader.application.findMany({
        where: { id: { in: [two, three] } },
        orderBy: { number: 'asc' },
        select: { screening: true, screeningReason: true },
      });
      return rows.map(({ screening, screeningReason }) => screening && screeningReason);
    };
    must(await find({ ids: [three], result: 'duplicate', of: '2', commandId: 'a' }));
    // What it was a duplicate of is one itself: all three are of one person.
    must(await find({ ids: [two], result: 'duplicate', of: '1', commandId: 'b' }));
    expect(await found()).toEqual(['1', '1']);
    const whoSent = async (id: string) => {
      const { applicantId } = await reader.application.findUniqueOrThrow({ where: { id } });
      return { applicantId, academyId: 'academy', email: 'any@test.example', sessionId: 's' };
    };
    const gone = await services.applications.withdraw(await whoSent(one), one, 'gone', POST);
    expect(gone).toMatchObject({ ok: true });
    expect(await found()).toEqual([null, null]);
    must(await find({ ids: [three], result: 'duplicate', of: '2', commandId: 'c' }));
    must(await find({ ids: [two], result: 'ineligible', reason: 'No degree.', commandId: 'd' }));
    expect(await found()).toEqual(['No degree.', null]);
    const where = { applicationId: three, type: 'screened' };
    expect(await reader.applicationEvent.count({ where })).toBe(5);
    must(await find({ ids: [four], result: 'eligible', commandId: 'e' }));
    must(await find({ ids: [three], result: 'duplicate', of: '4', commandId: 'f' }));
    await services.applicants.forget(await whoSent(four));
    expect(await found()).toEqual(['No degree.', null]);
  });

  it('leaves drafts and other intakes alone, and says so', async () => {
    const { apply, find, close } = await scene();
    const draft = await apply('ana', {}, { sent: false });
    close();
    for (const ids of [[draft], ['elsewhere'], []]) {
      expect(await find({ ids, result: 'eligible' })).toEqual({ ok: false, fault: 'nobody' });
    }
  });

  it('takes a form sent twice as one', async () => {
    const { apply, find, close, services } = await scene();
    const id = await apply('ana');
    close();
    expect(must(await find({ ids: [id], result: 'eligible', commandId: 'twice' }))).toBe(1);
    expect(must(await find({ ids: [id], result: null, commandId: 'twice' }))).toBe(0);
    const where = { applicationId: id };
    expect(await services.database.reader.applicationEvent.count({ where })).toBe(1);
  });

  it('by the rules names the rule, and leaves to people what may be a duplicate', async () => {
    const { services, coordinator, intakeId, apply, close, find, numbers } = await scene();
    await apply('ana');
    await apply('a.na', { 'family-and-given-names': 'Somebody Else' });
    await apply('young', { 'family-and-given-names': 'Young', years: '1' });
    await apply('far', { 'family-and-given-names': 'Far', country: 'DE' });
    await apply('fine', { 'family-and-given-names': 'Fine' });
    const byHand = await apply('hand', { 'family-and-given-names': 'Hand', years: '0' });
    close();
    must(await find({ ids: [byHand], result: 'eligible' }));
    const { screening } = services;
    expect(await screening.askRules(coordinator, intakeId)).toMatchObject({
      ...{ eligible: 1, left: 2 },
      ineligible: [{ count: 1 }, { count: 1 }],
    });
    expect(must(await screening.applyRules(coordinator, intakeId, 'rules'))).toBe(3);
    expect(await numbers({ screening: 'eligible' })).toEqual([5, 6]);
    const out = await screening.list(coordinator, intakeId, { ...ALL, screening: 'ineligible' });
    expect(out?.lines.map(({ reason }) => reason)).toEqual([
      'You need at least three years of work since your first degree.',
      'The fellowship is open to citizens of the eleven countries of South-East Asia.',
    ]);
    expect(await numbers({ screening: 'none' })).toEqual([1, 2]);
  });
});

const letter = () => ({ subject: 'Not sent in', text: 'Go on.' });

describe('reminders', () => {
  it('go once a day to who has begun, while the call is open', async () => {
    const { services, coordinator, intakeId, apply, clock, close } = await scene();
    const { screening, database } = services;
    await apply('sent');
    await apply('late', {}, { sent: false });
    expect(must(await screening.remind(coordinator, intakeId, letter))).toBe(1);
    const again = await screening.remind(coordinator, intakeId, letter);
    expect(again).toEqual({ ok: false, fault: 'reminded' });
    clock.advance(DAY_MS);
    expect(must(await screening.remind(coordinator, intakeId, letter))).toBe(1);
    const mails = await database.reader.mail.findMany({ where: { subject: letter().subject } });
    expect(mails.map(({ to }) => to)).toEqual(['late@test.example', 'late@test.example']);
    close();
    const closed = await screening.remind(coordinator, intakeId, letter);
    expect(closed).toEqual({ ok: false, fault: 'closed' });
  });
});

describe('what was declared', () => {
  it('is on no page and in no export', async () => {
    const { services, coordinator, intakeId, apply } = await scene();
    const id = await apply('ana', {}, { declared: 'declared-canary' });
    const { screening, database } = services;
    const taken = await screening.export(coordinator, intakeId, 'csv');
    const rows = [];
    for await (const batch of taken?.rows() ?? []) rows.push(...batch);
    expect(rows).toMatchObject([{ number: 1, state: 'sent', email: 'ana@test.example' }]);
    expect(rows[0]?.answers).toContain('Secret Institute');
    const seen = JSON.stringify([
      await screening.list(coordinator, intakeId, ALL),
      await screening.application(coordinator, intakeId, id),
      await services.intakes.overview(coordinator, intakeId),
      ...[taken, rows],
    ]);
    expect(seen).not.toContain('declared-canary');
    const entries = await database.reader.auditEntry.findMany({
      where: { action: 'data.exported' },
      select: { subject: true, actorId: true },
    });
    expect(entries).toEqual([{ subject: intakeId, actorId: coordinator.id }]);
  });
});

it('finds its way through 2,200 applications', async () => {
  const { services, coordinator, intakeId, clock, close, numbers } = await scene();
  const { academyId } = coordinator;
  const at = new Date(clock.now());
  const ids = Array.from({ length: 2_200 }, (_, index) => index + 1);
  await services.database.write(async (tx) => {
    await tx.applicant.createMany({
      data: ids.map((n) => ({ id: `p${n}`, academyId, email: `p${n}@x.example`, createdAt: at })),
    });
    await tx.application.createMany({
      data: ids.map((n) => {
        const own = { 'family-and-given-names': `Person ${n}`, years: n % 10 === 0 ? '1' : '5' };
        const answers = JSON.stringify(answered({ ...own, plan: WORDS.repeat(8) }));
        const row = { id: `a${n}`, academyId, intakeId, applicantId: `p${n}`, number: n, answers };
        return { ...row, savedAt: at, startedAt: at, submitted: answers, submittedAt: at };
      }),
    });
  });
  close();
  expect(await numbers({ search: 'person 2199' })).toEqual([2199]);
  const { screening } = services;
  expect(must(await screening.applyRules(coordinator, intakeId, 'rules'))).toBe(2_200);
  expect(await numbers({ screening: 'ineligible', page: 6 })).toHaveLength(20);
});
