import { expect, test } from 'vitest';
import { POST } from '../../../tests/builders/call';
import { must } from '../../../tests/builders/cohort';
import { sampleCall } from '../../../tests/builders/fellowship';
import { manualClock } from '../../../tests/builders/manual-clock';
import { makePerson } from '../../../tests/builders/people';
import { confirmList } from '../../../tests/builders/places';
import { testServices } from '../../../tests/builders/services';
import { inventApplicant } from './demo/applicant';
import { storeCrowd } from './demo/crowd';
import { temperOf, writeReviews } from './demo/panel';

const DAY = 86_400_000;
const CROWD = 2_200;
const letter = () => ({ subject: 'Reviews', text: 'There are some.' });

/** A coordinator whose call, as it comes with Mufakat, has been open for a day. */
async function openCall() {
  const clock = manualClock();
  const services = await testServices({ clock });
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const { programmes, intakes } = services;
  const programme = { name: 'Science Diplomacy Fellowship', summary: '' };
  const programmeId = must(await programmes.make(coordinator, programme));
  const wanted = { title: 'First intake', from: 'sample' };
  const intakeId = must(await intakes.make(coordinator, programmeId, wanted));
  const draft = await intakes.draft(coordinator, intakeId);
  must(await intakes.publish(coordinator, intakeId, draft?.seen ?? 0));
  clock.advance(15 * DAY);
  const { database } = services;
  const intake = await database.reader.intake.findUniqueOrThrow({ where: { id: intakeId } });
  return { clock, services, coordinator, intakeId, intake };
}

type Year = Awaited<ReturnType<typeof openCall>>;

/** Somebody asks for a link, follows it, writes everything and sends it in. @returns the application */
async function apply({ services, intake }: Year, index: number): Promise<string> {
  const { applicants, applications, calls } = services;
  const { answers } = inventApplicant(index, 1);
  const email = `person-${index}@people.example`;
  const asked = { slug: intake.slug, email, address: `192.0.2.${index}` };
  expect(await applicants.links.ask(asked, POST)).toEqual({ ok: true });
  const { reader } = services.database;
  const mail = await reader.mail.findFirstOrThrow({ where: { to: email } });
  const token = /applications\/open\/(\S+)/.exec(mail.text)?.[1] ?? '';
  const used = await applicants.links.use(token, null);
  const who = await applicants.sessionOf(used?.cookie ?? null);
  if (used === null || who === null) throw new Error('The link lets nobody in.');
  const id = used.to.split('/').at(-1) ?? '';
  const call = await calls.find(intake.slug);
  const questions = call?.definition.questions.map((each) => each.id) ?? [];
  const sent = { asked: questions, answers };
  expect(await applications.submit(who, id, { sent, commandId: 'send' }, POST)).toMatchObject({
    ok: true,
  });
  return id;
}

/** Twelve reviewers from all over, with a house and a country of their own. */
async function invite({ services, coordinator, intakeId }: Year): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const { id, email } = await makePerson(services, `r${index}`);
    const wanted = { email, institution: `House ${index}`, country: '', most: '' };
    await services.reviewing.reviewers.add(coordinator, intakeId, wanted);
    ids.push(id);
  }
  return ids;
}

/** Assigns what is to be read. @returns how many reviews were given */
async function assign({ services, coordinator, intakeId }: Year): Promise<number> {
  const { assigning } = services.reviewing;
  const look = must(await assigning.look(coordinator, intakeId));
  const answer = must(await assigning.assign(coordinator, intakeId, look.hash ?? '', letter));
  if (!answer.ok) throw new Error('What was looked at has changed.');
  expect(answer.done.lacking).toBe(0);
  return answer.done.added;
}

/** Chooses, confirms, and offers a place to everybody chosen. @returns those offers */
async function choose({ services, coordinator, intakeId, clock }: Year) {
  const { selections, offers, database } = services;
  must(await selections.run(coordinator, intakeId));
  await selections.idle();
  await confirmList(services, coordinator, intakeId, 1);
  const until = new Date(clock.now() + 14 * DAY).toISOString().slice(0, 16);
  must(await offers.makeAll(coordinator, intakeId, until, POST));
  return database.reader.offer.findMany({
    orderBy: { application: { number: 'asc' } },
    select: { applicationId: true, application: { select: { applicantId: true } } },
  });
}

/** The holder of an offer declines, and whoever is next gets the place. @returns how many offers */
async function replaced(
  { services, coordinator, intakeId, clock }: Year,
  one: Awaited<ReturnType<typeof choose>>[number] | undefined,
): Promise<number> {
  const { academyId } = coordinator;
  const who = { applicantId: one?.application.applicantId ?? '', academyId };
  const no = { commandId: 'no', answer: 'declined', reason: '' } as const;
  must(await services.offers.answer(who, one?.applicationId ?? '', no, POST));
  const { makeNext, page } = services.offers;
  const look = { show: null, page: 1, person: null };
  await page(coordinator, intakeId, look);
  await services.offers.idle();
  const next = (await page(coordinator, intakeId, look))?.board?.next;
  if (next?.kind !== 'told') throw new Error(`Nobody is next: ${next?.kind}`);
  const numbers = next.people.map(({ number }) => number);
  const respondBy = new Date(clock.now() + 14 * DAY).toISOString().slice(0, 16);
  return must(await makeNext(coordinator, intakeId, { numbers, respondBy }, POST));
}

test('carries a call of 2,200 applications to 107 offers, and to the next when one declines', async () => {
  const year = await openCall();
  const { clock, services, coordinator, intakeId, intake } = year;
  const three = [await apply(year, 7_001), await apply(year, 7_002), await apply(year, 7_003)];
  const plan = { size: CROWD, seed: 1, screened: false };
  const crowd = await storeCrowd(services, intake, plan);
  clock.advance(intake.closesAt.getTime() - clock.now());
  const screened = must(await services.screening.applyRules(coordinator, intakeId, 'rules'));
  const sent = crowd.filter(({ invented }) => invented.fate === 'sent');
  expect(screened).toBe(sent.length + three.length);
  const reviewers = await invite(year);
  const given = await assign(year);
  const { reader } = services.database;
  const { rubric } = sampleCall();
  const read = async (seed: number) =>
    writeReviews(services.database, await reader.review.findMany({ where: { levels: null } }), {
      ...{ rubric, seed, at: new Date(clock.now()) },
      tempers: new Map(reviewers.map((id, index) => [id, temperOf(index, reviewers.length)])),
      worths: new Map(crowd.map(({ id, invented }) => [id, invented.worth])),
    });
  await read(1);
  const thirds = await assign(year);
  expect(thirds).toBeGreaterThan(0);
  await read(2);
  const { merits } = await services.reviewing.meritsOf(intakeId);
  expect(merits.size * 2).toBe(given);
  const complete = [...merits.values()].filter((merit) => merit.complete);
  expect(complete.length).toBeGreaterThan(merits.size - 10);
  const eligible = crowd.filter(({ invented }) => invented.fate === 'sent' && invented.eligible);
  const best = eligible.sort((a, b) => b.invented.worth - a.invented.worth).slice(0, 200);
  const ranked = [...merits].sort(([, a], [, b]) => b.merit - a.merit).map(([id]) => id);
  const first = new Set(ranked.slice(0, 400));
  // Whoever is among the best two hundred stands among the first four hundred, all but a few.
  expect(best.filter(({ id }) => first.has(id)).length).toBeGreaterThan(150);
  const offered = await choose(year);
  expect(offered).toHaveLength(107);
  expect(await replaced(year, offered[0])).toBe(1);
  const told = must(await services.offers.publish(coordinator, intakeId, 'results', POST));
  expect(told.waiting + told.notSelected).toBeGreaterThan(1_900);
}, 300_000);
