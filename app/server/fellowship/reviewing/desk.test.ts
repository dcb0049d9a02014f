import { describe, expect, test } from 'vitest';
import { localOf } from '~/core/teaching/zone';
import { manualClock } from '../../../../tests/builders/manual-clock';
import {
  answersOf,
  assignAll,
  draftOf,
  type ReviewedCall,
  reviewedCall,
  reviewLetters,
} from '../../../../tests/builders/panel';
import { testServices } from '../../../../tests/builders/services';
import type { Person } from '../../people/person';
import type { Services } from '../../services';

/** Everybody with every review they were given. */
async function assigned(services: Services, call: ReviewedCall) {
  await assignAll(services, call);
  const all: { reviewer: Person; id: string; applicationId: string }[] = [];
  for (const reviewer of call.reviewers) {
    const rows = await services.database.reader.review.findMany({
      where: { reviewerId: reviewer.id },
    });
    all.push(...rows.map(({ id, applicationId }) => ({ reviewer, id, applicationId })));
  }
  return all;
}

const PLANTED = (number: number) => ({
  ...answersOf(number),
  question: `I, Secretname${number} of the Institute of Matter ${number}, write from secret.mail${number}@home.example. Water is shared.`,
});

describe("a reviewer's own reviews", () => {
  test('tell nothing of who applied, of others who review, or of what they give', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 4, reviewers: 3 }, PLANTED);
    const all = await assigned(services, call);
    for (const { reviewer, id } of all) {
      await services.reviewing.desk.save(reviewer, id, draftOf(2, `Remark of ${reviewer.id}`));
    }
    for (const { reviewer, id, applicationId } of all) {
      const page = await services.reviewing.desk.read(reviewer, id);
      const list = await services.reviewing.desk.mine(reviewer);
      const text = JSON.stringify([page, list]);
      expect(text).toContain('Water is shared.');
      for (const word of ['Secretname', 'Hiddenson', 'secret.mail', 'of Matter', '1990-05-17']) {
        expect(text).not.toContain(word);
      }
      for (const country of ['Indonesia', 'Malaysia', 'Thailand', 'Viet']) {
        expect(text).not.toContain(country);
      }
      expect(text).not.toContain(`"${applicationId}"`);
      expect(text).not.toContain(`"p${applicationId.slice(1)}"`);
      for (const other of call.reviewers.filter((each) => each.id !== reviewer.id)) {
        expect(text).not.toContain(other.name);
        expect(text).not.toContain(`Remark of ${other.id}`);
        expect(await services.reviewing.desk.read(other, id)).toBeNull();
        expect(await services.reviewing.desk.save(other, id, draftOf(0))).toBeNull();
        expect(await services.reviewing.desk.submit(other, id, draftOf(0))).toBeNull();
      }
      expect(await services.reviewing.desk.read(call.coordinator, id)).toBeNull();
    }
  });

  test('keep a draft, are refused incomplete, and change until they are handed in anew', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 2, reviewers: 2 });
    const [one] = await assigned(services, call);
    if (!one) throw new Error('nothing');
    const { desk } = services.reviewing;
    const partly = { given: (id: string) => (id === 'evidence' ? '3' : ''), comment: 'So far' };
    expect(await desk.submit(one.reviewer, one.id, partly)).toEqual({
      ok: false,
      fault: 'incomplete',
    });
    expect(await desk.read(one.reviewer, one.id)).toMatchObject({
      ...{ points: { evidence: 3 }, comment: 'So far', submittedAt: null },
    });
    expect(await desk.toReview(one.reviewer)).toBe(2);
    const submitted = await desk.submit(one.reviewer, one.id, draftOf(3));
    expect(submitted?.ok && typeof submitted.value).toBe('string');
    expect(await desk.toReview(one.reviewer)).toBe(1);
    expect(await desk.save(one.reviewer, one.id, partly)).toEqual({ ok: false, fault: 'handedIn' });
    expect(await desk.submit(one.reviewer, one.id, partly)).toMatchObject({ fault: 'incomplete' });
    expect((await services.reviewing.meritsOf(call.intakeId)).merits.size).toBe(1);
    await desk.submit(one.reviewer, one.id, draftOf(1, 'On second thoughts'));
    const [merit] = [...(await services.reviewing.meritsOf(call.intakeId)).merits.values()];
    expect(merit).toMatchObject({ merit: 3333, complete: false, thirdWanted: false });
  });

  test('are closed to the millisecond when their time is over, or places are chosen', async () => {
    const clock = manualClock();
    const services = await testServices({ clock });
    const call = await reviewedCall(services, { applications: 2, reviewers: 2 });
    const [one, two] = await assigned(services, call);
    if (!one || !two) throw new Error('nothing');
    const { desk, reviewers } = services.reviewing;
    const now = services.clock.now();
    const until = localOf(now + 60_000, 'Asia/Jakarta');
    expect(await reviewers.setDeadline(call.coordinator, call.intakeId, until)).toEqual({
      ok: true,
      value: now + 60_000,
    });
    clock.advance(59_999);
    expect(await desk.save(one.reviewer, one.id, draftOf(1))).toMatchObject({ ok: true });
    clock.advance(1);
    for (const done of [
      await desk.save(one.reviewer, one.id, draftOf(2)),
      await desk.submit(one.reviewer, one.id, draftOf(2)),
      await desk.declareConflict(one.reviewer, one.id, 'A cousin', reviewLetters),
    ]) {
      expect(done).toEqual({ ok: false, fault: 'closed' });
    }
    expect(await desk.read(one.reviewer, one.id)).toMatchObject({ open: false });
    expect(await desk.toReview(one.reviewer)).toBe(0);
    await reviewers.setDeadline(call.coordinator, call.intakeId, '');
    expect(await desk.toReview(one.reviewer)).toBe(2);
    const { intakeId, coordinator } = call;
    const by = { createdById: coordinator.id, confirmedById: coordinator.id };
    const at = { createdAt: new Date(now), confirmedAt: new Date(now) };
    await services.database.write((tx) =>
      tx.selection.create({
        data: {
          ...{ id: 's', academyId: 'academy', intakeId, number: 1, inputHash: '', input: '{}' },
          ...{ result: '{}', ...by, ...at },
        },
      }),
    );
    expect(await desk.submit(one.reviewer, one.id, draftOf(2))).toMatchObject({ fault: 'closed' });
  });

  test('go to somebody else with a conflict, and are never seen again by who declared it', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 3, reviewers: 3 });
    const [one] = await assigned(services, call);
    if (!one) throw new Error('nothing');
    const { desk, assigning } = services.reviewing;
    await desk.submit(one.reviewer, one.id, draftOf(3));
    const mails = services.database.reader.mail;
    const before = (await mails.findMany()).map(({ id }) => id);
    const declared = [one.reviewer, one.id, 'My former student', reviewLetters] as const;
    expect(await desk.declareConflict(...declared)).toMatchObject({ ok: true });
    const sent = await mails.findMany({
      where: { id: { notIn: before } },
      orderBy: { text: 'asc' },
    });
    expect(sent.map(({ text }) => text)).toEqual(['3 open', 'conflict 1']);
    expect(sent.map(({ to }) => to === one.reviewer.email)).toEqual([false, true]);
    expect(await desk.read(one.reviewer, one.id)).toBeNull();
    expect(await desk.declareConflict(one.reviewer, one.id, '', reviewLetters)).toBeNull();
    expect((await services.reviewing.meritsOf(call.intakeId)).merits.size).toBe(0);
    const where = { applicationId: one.applicationId };
    const rows = await services.database.reader.review.findMany({ where });
    expect(new Set(rows.map(({ reviewerId }) => reviewerId)).size).toBe(3);
    expect(rows.filter(({ conflictAt }) => conflictAt === null)).toHaveLength(2);
    expect(await assigning.look(call.coordinator, call.intakeId)).toMatchObject({
      ok: true,
      value: { hash: null, lacking: 0 },
    });
    const shown = { page: 1, order: 'number' } as const;
    const board = await services.reviewing.board(call.coordinator, call.intakeId, shown);
    expect(board?.declared).toMatchObject([{ reviewer: one.reviewer.name }]);
    expect(board?.declared[0]?.reason).toBe('My former student');
  });

  test('of an application that is withdrawn or screened out are gone', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 2, reviewers: 2 });
    const [one] = await assigned(services, call);
    if (!one) throw new Error('nothing');
    await services.database.write((tx) =>
      tx.application.update({
        where: { id: one.applicationId },
        data: { withdrawnAt: new Date(services.clock.now()) },
      }),
    );
    expect(await services.reviewing.desk.read(one.reviewer, one.id)).toBeNull();
    expect(await services.reviewing.desk.toReview(one.reviewer)).toBe(1);
  });
});

describe('the board of reviews', () => {
  test('marks three reviews that are far apart, there and on the application, and asks nobody else', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 3, reviewers: 4 });
    const { coordinator, intakeId } = call;
    await services.database.write(async (tx) => {
      const where = { id: intakeId };
      const { definition } = await tx.intake.findUniqueOrThrow({ where });
      const three = JSON.parse(definition);
      three.review.perApplication = 3;
      await tx.intake.update({ where, data: { definition: JSON.stringify(three) } });
    });
    const all = await assigned(services, call);
    expect(all).toHaveLength(9);
    const of = (id: string) => all.filter(({ applicationId }) => applicationId === id);
    const { desk, assigning } = services.reviewing;
    for (const id of call.applications) {
      for (const [at, review] of of(id).entries()) {
        await desk.submit(review.reviewer, review.id, draftOf(id === 'a2' && at === 0 ? 0 : 3));
      }
    }
    const shown = { page: 1, order: 'apart' } as const;
    const board = await services.reviewing.board(coordinator, intakeId, shown);
    expect(board).toMatchObject({ farApart: 1, thirdsWanted: [] });
    const marked = board?.scores.lines.filter(({ farApart }) => farApart);
    expect(marked?.map(({ applicationId }) => applicationId)).toEqual(['a2']);
    expect(await assigning.look(coordinator, intakeId)).toMatchObject({ value: { hash: null } });
    for (const [id, farApart] of [
      ['a1', false],
      ['a2', true],
    ] as const) {
      expect(await services.screening.application(coordinator, intakeId, id)).toMatchObject({
        application: { farApart },
      });
    }
  });

  test('says how far everybody is, and reminds once an hour who has something open', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 4, reviewers: 2 });
    const all = await assigned(services, call);
    for (const { reviewer, id } of all.filter((each) => each.reviewer.id === 'r1')) {
      await services.reviewing.desk.submit(reviewer, id, draftOf(2));
    }
    const { coordinator, intakeId } = call;
    const { reviewers } = services.reviewing;
    const board = await services.reviewing.board(coordinator, intakeId, {
      ...{ page: 9, order: 'merit' },
    });
    expect(board).toMatchObject({ assigned: 8, done: 4, applications: 4, unscreened: 4 });
    expect(board?.reviewers.map(({ assigned, done }) => [assigned, done])).toEqual([
      [4, 4],
      [4, 0],
    ]);
    expect(board?.scores).toMatchObject({ page: 1, pages: 1 });
    const letter = () => ({ subject: 'Please', text: 'go on' });
    const remind = () => reviewers.remind(coordinator, intakeId, null, letter);
    // The mail of the assignment is not an hour old.
    expect(await remind()).toEqual({ ok: true, value: 0 });
    const old = new Date(services.clock.now() - 3_600_001);
    await services.database.write((tx) => tx.mail.updateMany({ data: { createdAt: old } }));
    expect(await remind()).toEqual({ ok: true, value: 1 });
    expect(await remind()).toEqual({ ok: true, value: 0 });
  });

  test('refuses reviewers who are not of the academy, and figures that are none', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 1, reviewers: 1 });
    const { coordinator, intakeId } = call;
    const add = async (changes: { email?: string; most?: string; country?: string }) => {
      const base = { email: 'r1@test.example', institution: '', country: '', most: '' };
      const wanted = { ...base, ...changes };
      const answer = await services.reviewing.reviewers.add(coordinator, intakeId, wanted);
      return answer?.ok === false ? answer.fault : answer?.ok;
    };
    expect(await add({ email: 'nobody@test.example' })).toBe('person');
    expect(await add({ most: '0' })).toBe('most');
    expect(await add({ most: 'x' })).toBe('most');
    expect(await add({ country: 'XX' })).toBe('country');
    expect(await add({ country: 'TL', most: '40' })).toBe(true);
  });

  test('hands the scores out as a file, with a trace', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 2, reviewers: 2 });
    const all = await assigned(services, call);
    for (const { reviewer, id } of all.filter((each) => each.applicationId === 'a1')) {
      await services.reviewing.desk.submit(reviewer, id, draftOf(3));
    }
    const { coordinator, intakeId, reviewers } = call;
    const found = await services.reviewing.exportScores(coordinator, intakeId, 'csv', 'yes');
    const rows = [];
    for await (const batch of found?.rows() ?? []) rows.push(...batch);
    expect(rows).toEqual([
      [1, 'Name of r1', 100, 100, 100, null],
      [1, 'Name of r2', 100, 100, 100, null],
      [2, null, null, null, null, null],
    ]);
    const where = { action: 'data.exported', subject: intakeId };
    expect(await services.database.reader.auditEntry.count({ where })).toBe(1);
    const [first] = reviewers;
    if (!first) throw new Error('nobody');
    expect(await services.reviewing.exportScores(first, intakeId, 'csv', 'yes')).toBeNull();
  });
});
