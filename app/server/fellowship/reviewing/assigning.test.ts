import { describe, expect, test } from 'vitest';
import {
  answersOf,
  assignAll,
  draftOf,
  type ReviewedCall,
  reviewedCall,
  reviewerLetter,
  reviewLetters,
} from '../../../../tests/builders/panel';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import type { Services } from '../../services';

const rowsOf = (services: Services, intakeId: string) =>
  services.database.reader.review.findMany({ where: { intakeId } });

async function looked(services: Services, { coordinator, intakeId }: ReviewedCall) {
  const look = await services.reviewing.assigning.look(coordinator, intakeId);
  if (!look?.ok) throw new Error('There is nothing to see.');
  return look.value;
}

describe('assigning reviews', () => {
  test('says what it would do, does it, tells the reviewers, and has nothing left to do', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 9, reviewers: 3 });
    const look = await looked(services, call);
    expect(look).toMatchObject({ added: 18, lacking: 0, unscreened: 9, thirds: 0 });
    expect(look.reviewers.map(({ gets }) => gets)).toEqual([6, 6, 6]);
    expect(await rowsOf(services, call.intakeId)).toEqual([]);
    await assignAll(services, call);
    expect(await rowsOf(services, call.intakeId)).toHaveLength(18);
    expect((await looked(services, call)).hash).toBeNull();
    const mails = await services.database.reader.mail.findMany({ where: { kind: 'review' } });
    expect(mails.map(({ text }) => text)).toEqual(['6 open', '6 open', '6 open']);
  });

  test('does nothing else than what was agreed to', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 4, reviewers: 3 });
    const { hash } = await looked(services, call);
    await services.database.write((tx) =>
      tx.application.update({ where: { id: 'a4' }, data: { screening: 'ineligible' } }),
    );
    const { assigning } = services.reviewing;
    const { coordinator, intakeId } = call;
    const answer = await assigning.assign(coordinator, intakeId, hash ?? '', reviewerLetter);
    expect(answer).toMatchObject({ ok: true, value: { ok: false, look: { added: 6 } } });
    expect(await rowsOf(services, intakeId)).toEqual([]);
  });

  test('gives nobody an application from their own house or country where so ruled, and applicants none', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 6, reviewers: 3 }, (number) => ({
      ...answersOf(number),
      institution: number === 1 ? 'The House 1 (H1)' : 'Elsewhere',
    }));
    await services.database.write((tx) =>
      tx.applicant.update({ where: { id: 'p2' }, data: { email: 'r2@test.example' } }),
    );
    await assignAll(services, call);
    const rows = await rowsOf(services, call.intakeId);
    const readers = (id: string) =>
      rows.filter((row) => row.applicationId === id).map(({ reviewerId }) => reviewerId);
    expect(readers('a1')).toEqual(['r3']);
    expect(readers('a2').sort()).toEqual(['r1', 'r3']);
    expect(rows.filter(({ reviewerId }) => reviewerId === 'r2')).toEqual([]);
  });

  test('says which applications lack whom, and why', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 3, reviewers: 2 }, (number) => ({
      ...answersOf(number),
      institution: number === 1 ? 'House 1' : 'Elsewhere',
    }));
    const { coordinator, intakeId } = call;
    const second = { email: 'r2@test.example', institution: '', country: '', most: '2' };
    await services.reviewing.reviewers.add(coordinator, intakeId, second);
    const look = await looked(services, call);
    expect(look).toMatchObject({ added: 4, lacking: 2 });
    const [one] = look.lacks.filter(({ number }) => number === 1);
    expect(one?.excluded).toEqual(['Name of r1']);
    for (const { full, number } of look.lacks) {
      if (number !== 1) expect(full).toEqual(['Name of r2']);
    }
  });

  test('refuses before the call is over, and is not there for others', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 2, reviewers: 2 });
    const { assigning } = services.reviewing;
    const [reviewer] = call.reviewers;
    const stranger = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    for (const person of [reviewer ?? stranger, stranger]) {
      expect(await assigning.look(person, call.intakeId)).toBeNull();
    }
    const closesAt = new Date(services.clock.now() + 1);
    await services.database.write((tx) =>
      tx.intake.update({ where: { id: call.intakeId }, data: { closesAt } }),
    );
    expect(await assigning.look(call.coordinator, call.intakeId)).toEqual({
      ok: false,
      fault: 'early',
    });
  });

  test('gives what somebody who leaves has not handed in to others, and keeps the rest', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 9, reviewers: 3 });
    await assignAll(services, call);
    const { coordinator, intakeId, reviewers } = call;
    const [first] = reviewers;
    if (!first) throw new Error('nobody');
    const [own] = await services.reviewing.desk.mine(first);
    await services.reviewing.desk.submit(first, own?.next ?? '', draftOf(2));
    const { mail } = services.database.reader;
    const before = (await mail.findMany()).map(({ id }) => id);
    const { assigning } = services.reviewing;
    const answer = await assigning.remove(coordinator, intakeId, first.id, reviewLetters);
    const sent = await mail.findMany({ where: { id: { notIn: before } } });
    expect(new Set(sent.map(({ to }) => to)).size).toBe(3);
    expect(sent.find(({ to }) => to === first.email)?.text).toBe('removed 5');
    expect(answer).toMatchObject({ ok: true, value: { orphaned: 5, added: 5, lacking: 0 } });
    const rows = await rowsOf(services, intakeId);
    expect(rows.filter(({ reviewerId }) => reviewerId === first.id)).toHaveLength(1);
    expect(rows).toHaveLength(18);
    expect(await services.reviewing.desk.mine(first)).toEqual([]);
    expect(await services.reviewing.desk.toReview(first)).toBe(0);
  });

  test('assigns nothing that could not be handed in, and lets people leave even so', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 4, reviewers: 3 });
    await assignAll(services, call);
    const { coordinator, intakeId, reviewers } = call;
    const [first] = reviewers;
    if (!first) throw new Error('nobody');
    const { assigning } = services.reviewing;
    const where = { id: intakeId };
    const reviewsBy = new Date(services.clock.now());
    await services.database.write((tx) => tx.intake.update({ where, data: { reviewsBy } }));
    const late = { ok: false, fault: 'late' };
    expect(await assigning.look(coordinator, intakeId)).toEqual(late);
    expect(await assigning.assign(coordinator, intakeId, '', reviewerLetter)).toEqual(late);
    const left = (await rowsOf(services, intakeId)).filter((row) => row.reviewerId === first.id);
    expect(await assigning.remove(coordinator, intakeId, first.id, reviewLetters)).toMatchObject({
      value: { added: 0, orphaned: left.length, lacking: left.length },
    });
    await services.database.write((tx) => tx.intake.update({ where, data: { reviewsBy: null } }));
    expect(await looked(services, call)).toMatchObject({ added: left.length });
    const by = { createdById: coordinator.id, confirmedById: coordinator.id };
    const at = { createdAt: reviewsBy, confirmedAt: reviewsBy };
    const run = { id: 's', academyId: 'academy', intakeId, number: 1, inputHash: '', input: '{}' };
    await services.database.write((tx) =>
      tx.selection.create({ data: { ...run, result: '{}', ...by, ...at } }),
    );
    const chosen = { ok: false, fault: 'chosen' };
    expect(await assigning.assign(coordinator, intakeId, '', reviewerLetter)).toEqual(chosen);
  });

  test('gives late applications and third opinions to somebody, and moves nothing else', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 12, reviewers: 4 });
    await services.database.write((tx) =>
      tx.application.update({ where: { id: 'a4' }, data: { screening: 'duplicate' } }),
    );
    await assignAll(services, call);
    const before = await rowsOf(services, call.intakeId);
    let low = true;
    for (const { id, reviewerId, applicationId } of before) {
      const reviewer = call.reviewers.find((each) => each.id === reviewerId);
      if (!reviewer) throw new Error('nobody');
      const points = applicationId === 'a1' ? (low ? 0 : 3) : 2;
      if (applicationId === 'a1') low = false;
      await services.reviewing.desk.submit(reviewer, id, draftOf(points));
    }
    await services.database.write((tx) =>
      tx.application.update({ where: { id: 'a4' }, data: { screening: 'eligible' } }),
    );
    expect(await looked(services, call)).toMatchObject({ added: 3, thirds: 1, takenBack: 0 });
    await assignAll(services, call);
    const after = await rowsOf(services, call.intakeId);
    expect(after.filter(({ round }) => round === 'third')).toMatchObject([{ applicationId: 'a1' }]);
    const ids = new Set(after.map(({ id }) => id));
    expect(before.every(({ id }) => ids.has(id))).toBe(true);
  });

  test('takes 2,200 applications and twelve reviewers in one transaction, evenly', async () => {
    const services = await testServices();
    const call = await reviewedCall(services, { applications: 2200, reviewers: 12 });
    await assignAll(services, call);
    const rows = await rowsOf(services, call.intakeId);
    expect(rows).toHaveLength(4400);
    const loads = call.reviewers.map(
      ({ id }) => rows.filter(({ reviewerId }) => reviewerId === id).length,
    );
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    const { coordinator, intakeId } = call;
    const board = await services.reviewing.board(coordinator, intakeId, {
      page: 1,
      order: 'merit',
    });
    expect(board).toMatchObject({ applications: 2200, assigned: 4400, done: 0 });
  });
});
