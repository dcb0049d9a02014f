import { localOf } from '~/core/teaching/zone';
import type { Clock } from '../../clock';
import { newPerson } from '../../people/new-person';
import type { Person } from '../../people/person';
import type { Services } from '../../services';
import type { Answer } from '../answer';
import { createFellowships, type Fellowships } from '../fellowships';
import { inventApplicant } from './applicant';
import { plantPastCohort } from './past-cohort';
import { type PlannedIntake, plantIntake, plantReviews } from './planted-intake';

const DAY_MS = 86_400_000;
const SEED = 3;
/** What applicants are offered a place for, and until when they answer, in days. */
const TO_ANSWER = 14;
const COHORT = 'Science Diplomacy Fellows, pilot intake';
/** Where those who have an account in the demo are from; their work is worth a place. */
const KNOWN: Readonly<Record<string, string>> = {
  ...{ 'trainee@demo.example': 'VN', 'aisyah@demo.example': 'MY', 'bayu@demo.example': 'ID' },
  ...{ 'dara@demo.example': 'KH', 'khin@demo.example': 'MM', 'viengkham@demo.example': 'LA' },
};
const WORTH = 1;

/** Days from now. */
const WHEN = { opens: -430, closes: -390, read: -370, chosen: -360, answered: -350, begun: -340 };

export type PastParts = Pick<
  Services,
  'clock' | 'config' | 'curriculum' | 'database' | 'ids' | 'log'
>;

/** The services of fellowships at a moment in the past, and who runs them. */
export interface Past {
  readonly fellowships: Fellowships;
  readonly coordinator: Person;
  /** Sets the clock of these services, in days from now. */
  at(days: number): void;
  /** A time of the academy's zone, as a form sends it. */
  local(days: number): string;
}

/**
 * Gives the programme of a demo academy an intake of last year: chosen, offered and declined as it is
 * done through the services, with fellows who have finished since. Nobody is written to, and the audit
 * log does not speak of it: nobody did it.
 */
export async function plantPastIntake(
  parts: PastParts,
  { programmeId, people }: { programmeId: string; people: readonly Person[] },
): Promise<void> {
  const coordinator = people.find(({ role }) => role === 'coordinator');
  if (coordinator === undefined) return;
  const { academyId, id: createdById } = coordinator;
  const plan = { ...PLAN, known: applicantsAmong(people) };
  const intake = await plantIntake(parts, { programmeId, academyId, createdById }, plan, SEED);
  const panel = people.filter(({ role }) => role === 'instructor' || role === 'admin');
  const at = new Date(parts.clock.now() + WHEN.read * DAY_MS);
  const reviewers = panel.map(({ id }) => id);
  await plantReviews(parts, { ...intake, academyId }, { reviewers, leftOpen: 0, at });
  const past = await pastOf(parts, coordinator);
  try {
    await choose(past, intake.id);
    await answer(parts, past, intake.id);
    past.at(WHEN.begun);
    const cohortId = await takeIn(parts, past, intake.id);
    await plantPastCohort(parts, past, { cohortId, intakeId: intake.id, people });
  } finally {
    await past.fellowships.stopPlaces();
  }
}

const PLAN: PlannedIntake = {
  ...{ slug: 'science-diplomacy-pilot', title: 'Science Diplomacy Fellowship, pilot intake' },
  ...{ opens: WHEN.opens, closes: WHEN.closes, applications: 48 },
};

/** Those with an account who applied. */
function applicantsAmong(people: readonly Person[]) {
  return people.flatMap(({ email, name }, index) => {
    const country = KNOWN[email];
    if (country === undefined) return [];
    const invented = inventApplicant(index, SEED + 1);
    const { answers, declared } = invented;
    const languages = [{ language: 'en', level: 'C1' as const }];
    const own = { 'family-and-given-names': name, country, languages, years: '7' };
    const fate = 'sent' as const;
    return [
      {
        ...{ email, fate, declared, eligible: true, worth: WORTH },
        answers: { ...answers, ...own },
      },
    ];
  });
}

/** Services that tell nobody, with a clock that is set. */
async function pastOf(parts: PastParts, coordinator: Person): Promise<Past> {
  const { database } = parts;
  const where = { id: coordinator.academyId };
  const { timeZone } = await database.reader.academy.findUniqueOrThrow({ where });
  const now = parts.clock.now();
  const moment = (days: number) => now + days * DAY_MS;
  let then = now;
  const clock: Clock = { now: () => then, after: () => () => {} };
  const fellowships = createFellowships({
    ...{
      ...parts,
      clock,
      auditIn: async () => {},
      outbox: { sendIn: async () => [], forgetIn: async () => {} },
    },
    enlisting: { enlistIn: async () => [], tellIn: async () => {} },
  });
  return {
    ...{ fellowships, coordinator },
    at(days) {
      then = moment(days);
    },
    local: (days) => localOf(moment(days), timeZone),
  };
}

/** The latest run, as a page asks for it. */
const LATEST = { list: 'chosen', page: 1, person: null, run: null, changes: false } as const;
const UNREAD = 'The second reviewer fell ill, and the fellowship could not wait.';

/** The list is worked out and confirmed, and its places are offered. */
async function choose(past: Past, intakeId: string): Promise<void> {
  const { fellowships, coordinator } = past;
  const { selections, offers } = fellowships;
  past.at(WHEN.chosen);
  done(await selections.run(coordinator, intakeId));
  await selections.idle();
  const { unread } = (await selections.page(coordinator, intakeId, LATEST)) ?? {};
  const wanted = { seen: unread?.count ?? 0, reason: UNREAD };
  if (wanted.seen > 0) done(await selections.leaveOutUnread(coordinator, intakeId, wanted));
  done(await selections.confirm(coordinator, intakeId, 1));
  const until = past.local(WHEN.chosen + TO_ANSWER);
  done(await offers.makeAll(coordinator, intakeId, until, SILENT));
}

const SILENT = { t: (id: string) => id, origin: '' };

/** One declines, the next on the list is offered the place, and all others accept. */
async function answer({ database }: PastParts, past: Past, intakeId: string): Promise<void> {
  const { fellowships, coordinator } = past;
  const { offers } = fellowships;
  past.at(WHEN.answered);
  const open = () =>
    database.reader.offer.findMany({
      where: { intakeId, answer: null },
      orderBy: { application: { number: 'desc' } },
      select: { application: { select: { id: true, academyId: true, applicantId: true } } },
    });
  const [last] = await open();
  if (last === undefined) return;
  const no = { commandId: 'demo', answer: 'declined', reason: 'A post abroad' } as const;
  done(await offers.answer(last.application, last.application.id, no, SILENT));
  const look = { show: null, page: 1, person: null };
  await offers.page(coordinator, intakeId, look);
  await offers.idle();
  const next = (await offers.page(coordinator, intakeId, look))?.board?.next;
  if (next?.kind === 'told' && next.people.length > 0) {
    const numbers = next.people.map(({ number }) => number);
    const respondBy = past.local(WHEN.answered + TO_ANSWER);
    done(await offers.makeNext(coordinator, intakeId, { numbers, respondBy }, SILENT));
  }
  for (const { application } of await open()) {
    const yes = { commandId: 'demo', answer: 'accepted', reason: '' } as const;
    done(await offers.answer(application, application.id, yes, SILENT));
  }
}

/** A cohort of all who accepted; who had no account has one. @returns its id */
async function takeIn(parts: PastParts, past: Past, intakeId: string): Promise<string> {
  const { fellowships, coordinator } = past;
  const { academyId } = coordinator;
  const accepted = (await fellowships.fellows.of(coordinator, intakeId))?.accepted ?? [];
  const createdAt = new Date(parts.clock.now() + WHEN.begun * DAY_MS);
  const fresh = accepted
    .filter(({ becomes }) => becomes === 'created')
    .map(({ email, name }) => ({
      ...{ id: parts.ids.id(), academyId, email, name },
      role: 'trainee' as const,
    }));
  await parts.database.write((tx) =>
    tx.user.createMany({ data: fresh.map((person) => newPerson(person, createdAt)) }),
  );
  const letter = () => () => ({ subject: '', text: '' });
  const to = { name: COHORT };
  return done(await fellowships.fellows.takeIn(coordinator, intakeId, to, letter)).cohortId;
}

/** What an answer says was done. */
export function done<T>(told: Answer<T, string>): T {
  if (told?.ok) return told.value;
  throw new Error(`The demo fellowship could not be made: ${told?.fault ?? 'not theirs'}.`);
}
