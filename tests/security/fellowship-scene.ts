import type { Answers } from '~/core/fellowship/call/answers';
import { inventApplicant } from '~/server/fellowship/demo/applicant';
import type { Person } from '~/server/people/person';
import { sha256 } from '~/server/people/secrets';
import type { Services } from '~/server/services';
import { sampleCall, storeIntake, type TestIntake } from '../builders/fellowship';
import type { Actor, ActorName } from './actors';
import { type Canary, canaryWord, wordCanary } from './canary';

/** A fellowship in the world, and what only some may know of it. */
export interface FellowshipScene {
  /** Names of places by parameter, as in `World.places`. */
  places: {
    programmeId: Record<string, string>;
    intakeId: Record<string, string>;
    slug: Record<string, string>;
    applicationId: Record<string, string>;
    reviewId: Record<string, string>;
  };
  business: Record<string, readonly ActorName[]>;
  canaries: Canary[];
}

interface Cast {
  coordinator: Person;
  reviewer: Person;
  otherReviewer: Person;
}

const APPLICANTS = ['applicant', 'otherApplicant'] as const;
type ApplicantName = (typeof APPLICANTS)[number];
const REVIEWERS = ['reviewer', 'otherReviewer'] as const;
/** Who runs the programmes of the academy. */
const RUNS: readonly ActorName[] = ['coordinator', 'admin'];

/**
 * Two intakes with an application of each of two applicants: a call that is open, and one whose
 * applications two reviewers have read. Everything that only some may know is a word of its own, and
 * the applicants name themselves in their answers. Adds the applicants to the actors.
 */
export async function fellowshipScene(
  services: Services,
  cast: Cast,
  actors: Map<ActorName, Actor>,
): Promise<FellowshipScene> {
  const scene = new Scene(services, cast);
  const definition = sampleCall();
  const open = await storeIntake(services, cast.coordinator, { slug: 'open-call', definition });
  const over = { slug: 'read-call', definition, opensIn: -60, closesIn: -30 };
  const read = await storeIntake(services, cast.coordinator, over);
  await scene.seat(read);
  for (const name of APPLICANTS) actors.set(name, await scene.enter(name));
  const [applied = '', appliedOther = ''] = await scene.apply(open);
  const [judged = '', judgedOther = ''] = await scene.apply(read);
  const [review = '', otherReview = ''] = await scene.review(read, judged, 'applicant');
  await scene.review(read, judgedOther, 'otherApplicant');
  return {
    places: {
      programmeId: { programme: open.programmeId, nowhere: 'nowhere' },
      intakeId: { read: read.id, nowhere: 'nowhere' },
      slug: { called: open.slug, nowhere: 'nowhere' },
      applicationId: { applied, appliedOther, judged, nowhere: 'nowhere' },
      reviewId: { review, otherReview, nowhere: 'nowhere' },
    },
    business: {
      ...{ programme: RUNS, read: RUNS },
      ...{ applied: ['applicant'], appliedOther: ['otherApplicant'], judged: ['applicant'] },
      ...{ review: ['reviewer'], otherReview: ['otherReviewer'] },
    },
    canaries: scene.canaries,
  };
}

/** Stores applicants, what they write and what is written about it, and remembers what it planted. */
class Scene {
  readonly canaries: Canary[] = [];
  readonly #services: Services;
  readonly #cast: Cast;
  readonly #ids = new Map<ApplicantName, string>();
  #sessions = 0;

  constructor(services: Services, cast: Cast) {
    this.#services = services;
    this.#cast = cast;
  }

  #plant(what: string, ...knownTo: readonly ActorName[]): string {
    this.canaries.push(wordCanary(what, knownTo));
    return canaryWord(what);
  }

  /** The panel of an intake: two people of the academy who run nothing. */
  async seat({ id: intakeId, academyId }: TestIntake): Promise<void> {
    const addedAt = new Date(this.#services.clock.now());
    const row = { intakeId, academyId, addedAt, institution: '', country: '' };
    await this.#services.database.write((tx) =>
      tx.intakeReviewer.createMany({
        data: REVIEWERS.map((name) => ({ ...row, userId: this.#cast[name].id })),
      }),
    );
  }

  /** Somebody with a session and no account. */
  async enter(name: ApplicantName): Promise<Actor> {
    const { database, ids, clock } = this.#services;
    const { academyId } = this.#cast.coordinator;
    const id = ids.id();
    this.#ids.set(name, id);
    const word = addressWord(name);
    const what = `address of ${name}`;
    this.canaries.push({ what, pattern: new RegExp(word), knownTo: [name, ...RUNS] });
    const createdAt = new Date(clock.now());
    const row = { id, academyId, email: `${word}@people.example`, createdAt };
    await database.write((tx) => tx.applicant.create({ data: row }));
    const newSession = () => this.#session(id);
    return { name, person: null, session: await newSession(), newSession };
  }

  async #session(applicantId: string): Promise<Record<string, string>> {
    const { database, clock, applicants } = this.#services;
    this.#sessions += 1;
    const token = `applicant-${this.#sessions}`.padEnd(43, '_');
    const at = new Date(clock.now());
    const times = { createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 86_400_000) };
    const { academyId } = this.#cast.coordinator;
    const row = { id: sha256(token), applicantId, academyId, ...times };
    await database.write((tx) => tx.applicantSession.create({ data: row }));
    return { cookie: `${applicants.cookie.name}=${token}` };
  }

  /** An application of each applicant. @returns their ids */
  async apply({ id: intakeId, academyId, slug, closesAt }: TestIntake): Promise<string[]> {
    const { database, ids, clock } = this.#services;
    const at = new Date(Math.min(clock.now(), closesAt.getTime()) - 3_600_000);
    const made: string[] = [];
    for (const [index, name] of APPLICANTS.entries()) {
      const id = ids.id();
      const answers = JSON.stringify(this.#answersOf(name, slug));
      const declared = this.#plant(`${name} ${slug} declaration`, name);
      const sent = { answers, submitted: answers, startedAt: at, savedAt: at, submittedAt: at };
      const of = { academyId, intakeId, applicantId: this.#ids.get(name) ?? '' };
      await database.write(async (tx) => {
        await tx.application.create({ data: { id, ...of, number: index + 1, ...sent } });
        const values = JSON.stringify({ gender: declared, disability: declared });
        const said = { applicationId: id, academyId, values, consentedAt: at };
        await tx.declaration.create({ data: said });
      });
      made.push(id);
    }
    return made;
  }

  /** Answers that the call takes, in which somebody names themself where they were asked not to. */
  #answersOf(name: ApplicantName, slug: string): Answers {
    const { answers } = inventApplicant(0, 1);
    const mine = [name, ...RUNS];
    const plant = (what: string, ...others: ActorName[]) =>
      this.#plant(`${name} ${slug} ${what}`, ...mine, ...others);
    const person = plant('name');
    const institution = plant('institution');
    const readers = slug === 'read-call' ? REVIEWERS : [];
    const words = plant('answer', ...readers);
    return {
      ...answers,
      'family-and-given-names': person,
      institution,
      work: `https://people.example/${plant('link')}`,
      question: `${String(answers.question)} ${words} I am ${person} of ${institution}.`,
      experience: `${String(answers.experience)} Write to ${addressWord(name)}@people.example.`,
    };
  }

  /** Both reviewers hand in what they think of an application. @returns the ids of the reviews */
  async review(
    { id: intakeId, academyId, definition }: TestIntake,
    applicationId: string,
    of: ApplicantName,
  ): Promise<string[]> {
    const { database, ids, clock } = this.#services;
    const at = new Date(clock.now());
    const levels = Object.fromEntries(definition.rubric.map(({ id }) => [id, 2]));
    const made: string[] = [];
    for (const name of REVIEWERS) {
      const id = ids.id();
      const comment = this.#plant(`${name} comment on ${of}`, name, ...RUNS);
      const about = { academyId, intakeId, applicationId, reviewerId: this.#cast[name].id };
      const given = { levels: JSON.stringify(levels), comment, savedAt: at, submittedAt: at };
      const row = { id, ...about, round: 'first' as const, assignedAt: at, ...given };
      await database.write((tx) => tx.review.create({ data: row }));
      made.push(id);
    }
    return made;
  }
}

/** What stands before the @ of an applicant's address. */
function addressWord(name: ApplicantName): string {
  return canaryWord(name, 'address').toLowerCase();
}
