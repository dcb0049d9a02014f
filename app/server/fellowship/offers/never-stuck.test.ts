import { describe, expect, it } from 'vitest';
import type { SelectionRule } from '~/core/fellowship/selection/rules';
import { POST } from '../../../../tests/builders/call';
import { must } from '../../../../tests/builders/cohort';
import {
  boardOf,
  DUE,
  offeredIntake,
  openOffers,
  say,
  UNTIL,
} from '../../../../tests/builders/offers';
import {
  confirmList,
  look,
  numbersIn,
  type ReadIntake,
  readIntake,
  runSelection,
} from '../../../../tests/builders/places';

const LATER = '2026-02-19T09:00';

async function codesOf({ services, intake }: ReadIntake) {
  const rows = await services.database.reader.application.findMany({
    where: { intakeId: intake.id },
    select: { id: true, number: true, submitted: true },
  });
  return rows.map(({ submitted, ...row }) => ({
    ...row,
    country: String(JSON.parse(submitted ?? '{}').country),
  }));
}

/** Asks for everybody of the country of which the fewest take part, in a run that is confirmed. */
async function allOfTheFewest(read: ReadIntake) {
  const { services, coordinator, intake } = read;
  const { selections } = services;
  await runSelection(read);
  const page = await selections.page(coordinator, intake.id, look());
  const spread = page?.run?.list?.distributions.find(({ attribute }) => attribute === 'country');
  const [least] = (spread?.values ?? []).toSorted((a, b) => a.pool - b.pool);
  const { value: country = '', pool: count = 0 } = least ?? {};
  const title = 'All of the smallest country';
  const rule = { id: 'small', kind: 'atLeast', where: { attribute: 'country', is: [country] } };
  await services.database.write(async (tx) => {
    const { definition } = await tx.intake.findUniqueOrThrow({ where: { id: intake.id } });
    const call = JSON.parse(definition);
    const selection = [...call.selection, { ...rule, title, count }];
    const data = { definition: JSON.stringify({ ...call, selection }) };
    await tx.intake.update({ where: { id: intake.id }, data });
  });
  await confirmList(read.services, coordinator, intake.id, await runSelection(read));
  must(await services.offers.makeAll(coordinator, intake.id, UNTIL, POST));
  return { country, title };
}

describe('who follows', () => {
  it('is found where rules can no longer be reached, and says which had to give', async () => {
    const other: SelectionRule = {
      ...{ id: 'industry', kind: 'atMost', where: { attribute: 'sector', is: ['industry'] } },
      ...{ title: 'At most two from companies', count: 2, sensitive: false },
    };
    const read = await readIntake({ selection: [other], places: 12 }, 50);
    const { country, title } = await allOfTheFewest(read);
    const { services, coordinator, intake } = read;
    const codes = new Map((await codesOf(read)).map((row) => [row.id, row.country]));
    const holders = await openOffers(read);
    const [small] = holders.filter(({ id }) => codes.get(id) === country);
    const [large] = holders.filter(({ id }) => codes.get(id) !== country);
    await say(read, small, 'declined');
    await say(read, large, 'declined');
    const { next } = await boardOf(read);
    expect(next).toMatchObject({
      ...{ kind: 'told', gaveWay: { rules: [title], declared: false } },
    });
    if (next.kind !== 'told') return;
    expect(next.people).toHaveLength(2);
    const numbers = next.people.map(({ number }) => number);
    must(
      await services.offers.makeNext(coordinator, intake.id, { numbers, respondBy: UNTIL }, POST),
    );
    const events = await services.database.reader.applicationEvent.findMany({
      where: { type: 'offer.made', body: { contains: '"gaveWay":{"rules":["small"]' } },
    });
    expect(events).toHaveLength(2);
    const entry = await services.database.reader.auditEntry.findFirst({
      where: { action: 'offer.made' },
      orderBy: { id: 'desc' },
    });
    expect(JSON.stringify(entry)).toContain('small');
  });

  it('is nobody who was told that they were not selected, and nothing is offered at the end', async () => {
    const read = await offeredIntake();
    const { services, coordinator, intake } = read;
    const { offers } = services;
    must(await offers.publish(coordinator, intake.id, 'results', POST));
    const waiting = await numbersIn(read, 'waiting');
    const [first, second] = await openOffers(read);
    await say(read, first, 'declined');
    const { next } = await boardOf(read);
    if (next.kind !== 'told') return expect.fail(next.kind);
    expect(next.people).toHaveLength(1);
    for (const { number } of next.people) expect(waiting).toContain(number);
    const numbers = next.people.map(({ number }) => number);
    const [other = 0] = await numbersIn(read, 'others');
    expect((await boardOf(read, other)).hand).toMatchObject({ kind: 'asked', toldNot: true });
    must(await offers.publish(coordinator, intake.id, 'end', POST));
    const ended = { ok: false, fault: 'ended' };
    const next2 = { numbers, respondBy: UNTIL };
    expect(await offers.makeNext(coordinator, intake.id, next2, POST)).toEqual(ended);
    const hand = { number: other, reason: 'Why not', respondBy: UNTIL, seen: [] };
    expect(await offers.makeByHand(coordinator, intake.id, hand, POST)).toEqual(ended);
    const again = { number: first?.number ?? 0, reason: 'They asked', respondBy: LATER };
    expect(await offers.offerAgain(coordinator, intake.id, again, POST)).toEqual(ended);
    expect((await boardOf(read)).next).toEqual({ kind: 'none' });
    expect(await say(read, second, 'accepted')).toMatchObject({ ok: true });
  });
});

describe('a place by hand', () => {
  /** Everybody's country may come up to as often as it does, and no more. */
  const full: SelectionRule = {
    ...{ id: 'country', kind: 'perValue', attribute: 'country', atMost: 1 },
    ...{ title: 'One of each country', sensitive: false },
  };

  it('says what it breaks before, is audited with it, and others still follow after it', async () => {
    const read = await offeredIntake({ selection: [full], places: 8 });
    const { services, coordinator, intake } = read;
    const { offers } = services;
    const codes = await codesOf(read);
    const holders = await openOffers(read);
    const [first, second, third] = holders;
    await say(read, first, 'declined');
    await say(read, second, 'declined');
    const of = codes.find(({ id }) => id === third?.id)?.country;
    const there = new Set(
      (await numbersIn(read, 'waiting')).concat(await numbersIn(read, 'others')),
    );
    const same = codes.find((row) => row.country === of && there.has(row.number))?.number ?? 0;
    const { hand } = await boardOf(read, same);
    expect(hand).toMatchObject({ kind: 'asked', breaks: [{ id: 'country', title: full.title }] });
    const wanted = { number: same, reason: 'The ministry sends them', respondBy: UNTIL };
    const unseen = { ...wanted, seen: [] };
    expect(await offers.makeByHand(coordinator, intake.id, unseen, POST)).toMatchObject({
      fault: 'changed',
    });
    must(await offers.makeByHand(coordinator, intake.id, { ...wanted, seen: ['country'] }, POST));
    const entry = await services.database.reader.auditEntry.findFirst({
      where: { action: 'selection.overridden' },
      orderBy: { id: 'desc' },
    });
    expect(JSON.stringify(entry)).toContain('country');
    const { next, free } = await boardOf(read);
    expect({ next, free }).toMatchObject({
      ...{ free: 1, next: { kind: 'told', gaveWay: { rules: [full.title], declared: false } } },
    });
    if (next.kind === 'told') expect(next.people).toHaveLength(1);
  });

  it('settles an override that kept them out', async () => {
    const read = await readIntake();
    const { services, coordinator, intake } = read;
    const { offers, selections, database } = services;
    must(await selections.run(coordinator, intake.id));
    await selections.idle();
    const [number = 0] = await numbersIn(read, 'waiting');
    const out = { number, kind: 'out', reason: 'Not reachable' } as const;
    must(await selections.override(coordinator, intake.id, out));
    must(await selections.run(coordinator, intake.id));
    await selections.idle();
    await confirmList(services, coordinator, intake.id, 2);
    must(await offers.makeAll(coordinator, intake.id, UNTIL, POST));
    await say(read, (await openOffers(read))[0], 'declined');
    const { hand } = await boardOf(read, number);
    expect(hand).toMatchObject({ kind: 'asked', out: 'Not reachable' });
    const seen = hand?.kind === 'asked' ? hand.breaks.map(({ id }) => id) : [];
    const wanted = { number, reason: 'Reached', respondBy: UNTIL, seen };
    must(await offers.makeByHand(coordinator, intake.id, wanted, POST));
    const standing = await database.reader.selectionOverride.findMany({
      where: { withdrawnAt: null, application: { number } },
    });
    expect(standing).toMatchObject([{ kind: 'in', reason: 'Reached' }]);
    const audited = await database.reader.auditEntry.count({
      where: { action: 'selection.restored' },
    });
    expect(audited).toBe(1);
  });
});

describe('a place', () => {
  it('that was accepted is given up with a reason, and goes to who follows', async () => {
    const read = await offeredIntake();
    const { services, coordinator, intake } = read;
    const { offers, database } = services;
    const [first] = await openOffers(read);
    await say(read, first, 'accepted');
    const change = { number: first?.number ?? 0, reason: 'A post abroad' };
    expect(
      await offers.extend(coordinator, intake.id, { ...change, respondBy: LATER }, POST),
    ).toMatchObject({ fault: 'answered' });
    must(await offers.withdraw(coordinator, intake.id, change, POST));
    expect(await boardOf(read)).toMatchObject({
      ...{ free: 1, counts: { withdrawn: 1, accepted: 0 }, next: { kind: 'told' } },
    });
    const mail = await database.reader.mail.findFirst({
      where: { subject: { contains: 'mail.offer.givenUp' } },
    });
    expect(mail).not.toBeNull();
  });

  it('that lapsed is offered again, may lapse again, and never beyond the places', async () => {
    const read = await offeredIntake();
    const { services, coordinator, intake, clock } = read;
    const { offers, database } = services;
    const [first] = await openOffers(read);
    clock.advance(DUE - clock.now() + 60_000);
    expect(await say(read, first, 'accepted')).toMatchObject({ fault: 'late' });
    const number = first?.number ?? 0;
    const again = { number, reason: 'A minute late', respondBy: LATER };
    const silent = { ...again, reason: ' ' };
    expect(await offers.offerAgain(coordinator, intake.id, silent, POST)).toMatchObject({
      fault: 'reason',
    });
    must(await offers.offerAgain(coordinator, intake.id, again, POST));
    expect(await offers.offerAgain(coordinator, intake.id, again, POST)).toMatchObject({
      fault: 'answered',
    });
    clock.advance(60 * 86_400_000);
    offers.start();
    await offers.idle();
    const events = await database.reader.applicationEvent.findMany({
      where: { applicationId: first?.id ?? '', type: { startsWith: 'offer.' } },
      orderBy: { id: 'asc' },
      select: { type: true },
    });
    expect(events.map(({ type }) => type)).toEqual([
      ...['offer.made', 'offer.lapsed', 'offer.made', 'offer.lapsed'],
    ]);
    must(
      await offers.offerAgain(
        coordinator,
        intake.id,
        { ...again, respondBy: '2026-06-01T09:00' },
        POST,
      ),
    );
    const [open] = await openOffers(read);
    expect(await say(read, open, 'accepted')).toMatchObject({ ok: true });
  });

  it('of who is forgotten before they came is free again', async () => {
    const read = await offeredIntake();
    const { services } = read;
    const [first] = await openOffers(read);
    await say(read, first, 'accepted');
    expect((await boardOf(read)).free).toBe(0);
    await services.applicants.forget({
      applicantId: first?.who.applicantId ?? '',
      academyId: 'academy',
      sessionId: 'x',
      email: await emailOf(read, first?.id ?? ''),
    });
    const { free, next } = await boardOf(read);
    expect({ free, next }).toMatchObject({ free: 1, next: { kind: 'told' } });
  });
});

async function emailOf({ services }: ReadIntake, id: string): Promise<string> {
  const row = await services.database.reader.application.findUniqueOrThrow({
    where: { id },
    select: { applicant: { select: { email: true } } },
  });
  return row.applicant.email;
}
