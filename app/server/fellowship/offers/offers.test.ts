import { describe, expect, it, test } from 'vitest';
import { POST } from '../../../../tests/builders/call';
import { must } from '../../../../tests/builders/cohort';
import {
  boardOf as board,
  confirmedIntake as confirmed,
  DUE,
  offeredIntake as offered,
  openOffers as open,
  say,
  UNTIL,
} from '../../../../tests/builders/offers';
import { makePerson } from '../../../../tests/builders/people';
import { look, type ReadIntake, readIntake, runSelection } from '../../../../tests/builders/places';

const DAY = 86_400_000;
const ALL = { show: null, page: 1, person: null } as const;

const audited = ({ services }: ReadIntake, action: string) =>
  services.database.reader.auditEntry.count({ where: { action } });

/** The ids of the rules that a place by hand is said to break. */
async function breaks(read: ReadIntake, number: number): Promise<string[]> {
  const { hand } = await board(read, number);
  return hand?.kind === 'asked' ? hand.breaks.map(({ id }) => id) : [];
}

describe('offers', () => {
  it('are made once to all who were chosen, each with a mail', async () => {
    const read = await confirmed();
    const { services, coordinator, intake } = read;
    const { offers } = services;
    const past = await offers.makeAll(coordinator, intake.id, '2025-01-01T09:00', POST);
    expect(past).toEqual({ ok: false, fault: 'date' });
    must(await offers.makeAll(coordinator, intake.id, UNTIL, POST));
    expect(await offers.makeAll(coordinator, intake.id, UNTIL, POST)).toMatchObject({
      fault: 'made',
    });
    const { counts, free, next } = await board(read);
    expect({ counts, free, next }).toMatchObject({
      ...{ counts: { open: 8, accepted: 0 }, free: 0, next: { kind: 'none' } },
    });
    expect(await services.database.reader.mail.count({ where: { kind: 'offer' } })).toBe(8);
  });

  it('wait for a confirmed selection, and are made by who runs programmes there', async () => {
    const read = await readIntake();
    await runSelection(read);
    const { services, coordinator, intake } = read;
    const { offers } = services;
    expect(await offers.makeAll(coordinator, intake.id, UNTIL, POST)).toMatchObject({
      fault: 'notConfirmed',
    });
    expect(await offers.page(coordinator, intake.id, ALL)).toMatchObject({ board: null });
    const foreign = await makePerson(services, 'foreign', 'coordinator', 'other');
    const trainee = await makePerson(services, 'trainee');
    for (const other of [foreign, trainee]) {
      expect(await offers.makeAll(other, intake.id, UNTIL, POST)).toBeNull();
      expect(await offers.page(other, intake.id, ALL)).toBeNull();
      expect(await offers.publish(other, intake.id, 'results', POST)).toBeNull();
    }
  });
});

describe('an answer', () => {
  it('is taken once, until the millisecond of the deadline, from who was asked alone', async () => {
    const read = await offered();
    const { services, clock } = read;
    const [first, second] = await open(read);
    const sent = { commandId: 'one', answer: 'accepted', reason: '' } as const;
    const stranger = { ...first?.who, applicantId: second?.who.applicantId ?? '' };
    const foreign = { academyId: 'academy', ...stranger };
    expect(await services.offers.answer(foreign, first?.id ?? '', sent, POST)).toBeNull();
    expect(await say(read, first, 'accepted')).toEqual({ ok: true, value: 'accepted' });
    expect(await say(read, first, 'accepted')).toEqual({ ok: true, value: 'accepted' });
    expect(await say(read, first, 'declined')).toMatchObject({ fault: 'answered' });
    expect(await audited(read, 'offer.answered')).toBe(1);
    clock.advance(DUE - clock.now() - 1);
    expect(await say(read, second, 'accepted')).toMatchObject({ ok: true });
    clock.advance(1);
    const third = (await open(read))[0];
    expect(await say(read, third, 'accepted')).toMatchObject({ fault: 'late' });
    expect(await audited(read, 'offer.lapsed')).toBe(1);
  });

  it('of five at once counts once', async () => {
    const read = await offered();
    const [first] = await open(read);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => say(read, first, 'declined')));
    expect(answers.every((answer) => answer?.ok)).toBe(true);
    expect(await audited(read, 'offer.answered')).toBe(1);
    const { counts } = await board(read);
    expect(counts).toMatchObject({ open: 7, declined: 1 });
  });
});

describe('who follows', () => {
  it('is somebody else for each of two who decline at once', async () => {
    const read = await offered();
    const { services, coordinator, intake } = read;
    const [first, second] = await open(read);
    await Promise.all([say(read, first, 'declined'), say(read, second, 'declined')]);
    const { next, free } = await board(read);
    if (next.kind !== 'told') return expect.fail(next.kind);
    expect(free).toBe(2);
    const numbers = next.people.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(2);
    expect(numbers).not.toContain(first?.number);
    const take = (number: number) =>
      services.offers.makeNext(
        coordinator,
        intake.id,
        { numbers: [number], respondBy: UNTIL },
        POST,
      );
    const made = await Promise.all(numbers.map(take));
    expect(made).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
    const after = await board(read);
    expect(after).toMatchObject({ free: 0, counts: { open: 8, declined: 2 } });
    expect(await take(numbers[0] ?? 0)).toMatchObject({ ok: false });
  });

  it('keeps the rules, is explained by ordinary ones, and is asked anew after a change', async () => {
    const read = await offered();
    const { services, coordinator, intake } = read;
    const [first, second] = await open(read);
    await say(read, first, 'declined');
    const { next } = await board(read);
    if (next.kind !== 'told') return expect.fail(next.kind);
    expect(next.people).toHaveLength(1);
    const said = JSON.stringify(next);
    expect(said).not.toContain('half women');
    expect(said).not.toContain('nominated');
    await say(read, second, 'declined');
    const [follower] = next.people;
    const numbers = [follower?.number ?? 0];
    const stale = { numbers, respondBy: UNTIL };
    expect(await services.offers.makeNext(coordinator, intake.id, stale, POST)).toMatchObject({
      fault: 'changed',
    });
  });

  it('may be somebody else for a reason that is recorded, never on more places than there are', async () => {
    const read = await offered();
    const { services, coordinator, intake } = read;
    const { offers, selections, database } = services;
    const others = await selections.page(coordinator, intake.id, look({ list: 'others' }));
    const number = others?.run?.list?.lines[3]?.number ?? 0;
    const reason = 'Nobody else of the region is left';
    const wanted = { number, reason, respondBy: UNTIL, seen: await breaks(read, number) };
    expect(await offers.makeByHand(coordinator, intake.id, wanted, POST)).toMatchObject({
      fault: 'full',
    });
    await say(read, (await open(read))[0], 'declined');
    wanted.seen = await breaks(read, number);
    const silent = { ...wanted, reason: '' };
    expect(await offers.makeByHand(coordinator, intake.id, silent, POST)).toMatchObject({
      fault: 'reason',
    });
    must(await offers.makeByHand(coordinator, intake.id, wanted, POST));
    const where = { application: { number } };
    expect(await database.reader.selectionOverride.findFirst({ where })).toMatchObject({
      ...{ kind: 'in', reason: wanted.reason },
    });
    expect(await board(read)).toMatchObject({ free: 0, counts: { open: 8 } });
  });
});

describe('a deadline', () => {
  it('lapses offers once, also when it passed while the server was down', async () => {
    const read = await offered();
    const { services, clock } = read;
    const { offers } = services;
    await say(read, (await open(read))[0], 'accepted');
    clock.advance(DUE - clock.now() + 3 * DAY);
    offers.start();
    await offers.idle();
    clock.advance(DAY / 24);
    await offers.idle();
    expect(await audited(read, 'offer.lapsed')).toBe(7);
    const { counts, free } = await board(read);
    expect({ counts, free }).toMatchObject({ counts: { accepted: 1, lapsed: 7 }, free: 7 });
    const where = { type: 'offer.lapsed' };
    expect(await services.database.reader.applicationEvent.count({ where })).toBe(7);
  });

  it('is extended with a reason, never shortened; an offer is withdrawn with one', async () => {
    const read = await offered();
    const { services, coordinator, intake, clock } = read;
    const { offers } = services;
    const [first, second] = await open(read);
    const change = { number: first?.number ?? 0, reason: 'The ministry needs a week' };
    const earlier = { ...change, respondBy: '2026-01-18T09:00' };
    expect(await offers.extend(coordinator, intake.id, earlier, POST)).toMatchObject({
      fault: 'date',
    });
    const later = { ...change, respondBy: '2026-01-26T09:00' };
    must(await offers.extend(coordinator, intake.id, later, POST));
    const silent = { number: second?.number ?? 0, reason: '' };
    expect(await offers.withdraw(coordinator, intake.id, silent, POST)).toMatchObject({
      fault: 'reason',
    });
    const withdrawn = { ...silent, reason: 'Not the person they said' };
    must(await offers.withdraw(coordinator, intake.id, withdrawn, POST));
    expect(await say(read, second, 'accepted')).toMatchObject({ fault: 'answered' });
    clock.advance(DUE - clock.now() + 1);
    expect(await say(read, first, 'accepted')).toMatchObject({ ok: true });
    expect(await audited(read, 'offer.extended')).toBe(1);
    expect(await audited(read, 'offer.withdrawn')).toBe(1);
  });
});

test('results are told once to those without a place, and the end to those who waited', async () => {
  const read = await confirmed();
  const { services, coordinator, intake } = read;
  const { offers, database } = services;
  expect(await offers.publish(coordinator, intake.id, 'results', POST)).toMatchObject({
    fault: 'notMade',
  });
  must(await offers.makeAll(coordinator, intake.id, UNTIL, POST));
  const { waiting, notSelected } = must(
    await offers.publish(coordinator, intake.id, 'results', POST),
  );
  expect(waiting).toBe(20);
  const sent = await database.reader.application.count({
    where: { submittedAt: { not: null }, withdrawnAt: null },
  });
  expect(waiting + notSelected).toBe(sent - 8);
  expect(await offers.publish(coordinator, intake.id, 'results', POST)).toMatchObject({
    fault: 'published',
  });
  const end = must(await offers.publish(coordinator, intake.id, 'end', POST));
  expect(end).toEqual({ waiting: 0, notSelected: 20 });
  expect(await board(read)).toMatchObject({ published: 'end' });
});
