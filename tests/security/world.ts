import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { certified } from '../builders/certificate';
import { makeAccepted } from '../builders/fellows';
import { storeTables } from '../builders/live-table';
import { type Actor, type ActorName, LEADS, makeActors } from './actors';
import { type Canary, canaryScenario, canaryWord, wordCanary } from './canary';
import { cohortScene } from './cohort-scene';
import { draftScene } from './draft-scene';
import { fellowshipScene } from './fellowship-scene';
import { markingScene } from './marking-scene';
import { keyCanaries, plantedCanaries, shippedCanaries } from './planted';

/** Whom the matrix and the crawl send about, and where to. */
export interface World {
  services: Services;
  actors: ReadonlyMap<ActorName, Actor>;
  /**
   * What each parameter of an address may be, by name of the place: `{tableId: {running: 'id-7'}}`.
   * A route with a parameter that is not here fails the tests: add places for it.
   */
  places: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Who has business at which place, by the place's name; the same for tables and exercises. */
  business: Readonly<Record<string, readonly ActorName[]>>;
  canaries: Canary[];
  /** Lets the running table go on with more that not everybody may know, and then `lastWords`. */
  goOn(): Promise<void>;
  lastWords: string;
}

const LAST_WORDS = 'An offer for everybody.';

/** Who sits where. */
const SEATS = { upland: 'upland', delta: 'delta', chair: 'chair' } as const;

/**
 * Two academies, and in one of them a class that negotiates (`running`, and `other` in the same
 * exercise), one in the lobby, one that has ended, and somebody who practises alone.
 */
export async function buildWorld(services: Services): Promise<World> {
  const actors = await makeActors(services);
  const scene = new Scene(services, actors);
  const { instructor, admin, practising, otherTable } = scene.people;
  const seats = seatsOf(scene.people);
  const [running = '', lobby = '', ended = ''] = await storeTables(services, [
    { scenario: canaryScenario('one'), createdById: instructor.id, seats },
    { scenario: canaryScenario('two'), createdById: instructor.id, seats },
    { scenario: canaryScenario('three'), createdById: instructor.id, seats },
  ]);
  const exercise = await scene.exerciseOf(running);
  const other = (await services.exercises.addTable(instructor, exercise)) ?? '';
  await scene.sit(other, otherTable, 'chair');
  const [first] = services.scenarios.list();
  const practice = { scenarioId: first?.id ?? '', party: first?.parties[0]?.id ?? '', pace: 1 };
  const practiceTable = await services.exercises.createPractice(practising, practice);
  await scene.negotiate(running, 'one');
  await scene.negotiate(ended, 'three');
  await scene.send(ended, instructor, { type: 'end' });
  await scene.leavePrivateNotes(running, ended);
  const course = services.curriculum.shipped().find(({ activity }) => activity !== null);
  const code = course ? await certified(services, practising, course) : '';
  const started = course
    ? await services.learning.startAttempt(practising, course.module.id, 'attempt-1')
    : null;
  const guest = { email: 'guest@test.example', name: 'Guest', role: 'trainee' } as const;
  const invitation = await services.people.members.invite(admin, guest);
  const mailId = await services.mail.send({
    ...{ academyId: admin.academyId, to: guest.email, kind: 'account', subject: 'Welcome' },
    text: canaryWord('mail'),
  });
  if (!invitation.ok) throw new Error(invitation.fault);
  const cohort = await cohortScene(services, scene.people);
  const intakeId = await makeAccepted(
    services,
    [{ email: `${canaryWord('accepted')}@test.example` }],
    { slug: 'accepted' },
  );
  const marked = await markingScene(services, scene.people, ended);
  const fellowship = await fellowshipScene(services, scene.people, actors);
  const drafted = course ? await draftScene(services, instructor, course.module.id) : [];
  const canaries = [
    ...plantedCanaries(actors),
    ...shippedCanaries(services),
    ...keyCanaries(services),
    ...scene.canaries,
    ...cohort.canaries,
    ...marked.canaries,
    ...drafted,
    ...fellowship.canaries,
    wordCanary('accepted', ['coordinator', 'admin']),
    // Shown by a form that is noted; a page that is only looked at has no text.
    wordCanary('mail', ['admin']),
  ];
  const all: ActorName[] = ['upland', 'delta', 'chair', ...LEADS];
  return {
    services,
    actors,
    places: {
      tableId: { running, other, lobby, ended, practice: practiceTable, nowhere: 'nowhere' },
      exerciseId: {
        running: exercise,
        lobby: await scene.exerciseOf(lobby),
        ended: await scene.exerciseOf(ended),
        practice: await scene.exerciseOf(practiceTable),
        nowhere: 'nowhere',
      },
      scenarioId: { known: practice.scenarioId, nowhere: 'nowhere' },
      moduleId: { known: course?.module.id ?? '', nowhere: 'nowhere' },
      lessonId: { known: course?.module.lessons[0]?.id ?? '', nowhere: 'nowhere' },
      trackId: { known: course?.module.track ?? '', nowhere: 'nowhere' },
      attemptId: { attempt: started?.ok ? started.attemptId : '', nowhere: 'nowhere' },
      code: { known: code, nowhere: '0000-0000-0000-0000' },
      token: { valid: invitation.value, calendar: cohort.calendar, nowhere: 'nowhere' },
      cohortId: { cohort: cohort.cohortId, nowhere: 'nowhere' },
      assignmentId: { assigned: cohort.assignmentId },
      eventId: { event: cohort.eventId, nowhere: 'nowhere' },
      userId: { member: scene.people.upland.id, nowhere: 'nowhere' },
      workId: { ...marked.works, nowhere: 'nowhere' },
      mailId: { mailed: mailId, nowhere: 'nowhere' },
      ...fellowship.places,
      intakeId: { ...fellowship.places.intakeId, intake: intakeId },
      '*': { nowhere: 'no/such/page' },
    },
    business: {
      running: all,
      lobby: all,
      ended: all,
      other: ['otherTable', ...LEADS],
      practice: ['practising'],
      attempt: ['practising'],
      cohort: [...LEADS, 'coordinator'],
      intake: ['coordinator', 'admin'],
      mailed: ['admin'],
      own: ['upland', ...LEADS],
      played: ['upland', ...LEADS],
      nowhere: [],
      ...fellowship.business,
    },
    canaries,
    lastWords: LAST_WORDS,
    async goOn() {
      canaries.push(...(await scene.goOn(running)));
    },
  };
}

type People = Record<Exclude<ActorName, 'anonymous' | 'applicant' | 'otherApplicant'>, Person>;

/** Plays the tables and remembers what it has planted. */
class Scene {
  readonly people: People;
  readonly canaries: Canary[] = [];
  readonly #services: Services;
  #sent = 0;

  constructor(services: Services, actors: ReadonlyMap<ActorName, Actor>) {
    this.#services = services;
    this.people = peopleIn(actors);
  }

  async exerciseOf(tableId: string): Promise<string> {
    const { reader } = this.#services.database;
    return (await reader.table.findUniqueOrThrow({ where: { id: tableId } })).exerciseId;
  }

  /** Gives somebody a seat, who comes in. */
  async sit(tableId: string, person: Person, party: string): Promise<void> {
    const { tables } = this.#services;
    const access = await tables.accessOf(this.people.instructor, tableId);
    if (access === null) throw new Error('The instructor has no access.');
    const id = `command-${++this.#sent}`;
    const { instructor } = this.people;
    const answer = await tables.giveSeat(access, instructor.id, id, party, { userId: person.id });
    if (!answer.ok) throw new Error(`${party}: ${JSON.stringify(answer)}`);
    await this.send(tableId, person, { type: 'takeSeat' });
  }

  /** Sends a command that must be accepted. @returns its number */
  async send(tableId: string, person: Person, command: unknown): Promise<number> {
    const { tables } = this.#services;
    const access = await tables.accessOf(person, tableId);
    if (access === null) throw new Error(`${person.id} has no access.`);
    const answer = await tables.send(access, person.id, `command-${++this.#sent}`, command);
    if (!answer.ok) throw new Error(`${JSON.stringify([command, answer])}`);
    return answer.seq;
  }

  /** Starts a table, and does everything there that not everybody may know. */
  async negotiate(tableId: string, mark: string): Promise<void> {
    const { instructor, upland, delta, chair } = this.people;
    await this.send(tableId, instructor, { type: 'start' });
    for (const to of ['first-reading', 'informals']) {
      await this.send(tableId, chair, { type: 'advancePhase', to });
    }
    const plant = (what: string, ...knownTo: ActorName[]): string => {
      this.canaries.push(wordCanary(`${mark} ${what}`, [...knownTo, ...LEADS]));
      return canaryWord(`${mark} ${what}`);
    };
    await this.send(tableId, upland, {
      type: 'tablePackage',
      values: { 'flow-data': 'daily', fund: 'small' },
      to: ['delta'],
      note: plant('package note', 'upland', 'delta'),
    });
    const opened = await this.send(tableId, upland, {
      type: 'openCaucus',
      kind: 'bilateral',
      members: ['delta'],
      topic: plant('caucus topic', 'upland', 'delta'),
    });
    const text = plant('caucus words', 'upland', 'delta');
    await this.send(tableId, delta, { type: 'say', caucus: `c${opened}`, text });
    const whisper = { type: 'whisper', to: 'upland', text: plant('whisper', 'upland') };
    await this.send(tableId, instructor, whisper);
  }

  /** A whisper, words in a caucus and shared evidence, while streams are open. */
  async goOn(tableId: string): Promise<Canary[]> {
    const { instructor, upland, delta, chair } = this.people;
    const later = (what: string) => canaryWord('later', what);
    const whisper = { type: 'whisper', to: 'upland', text: later('whisper') };
    await this.send(tableId, instructor, whisper);
    const members = ['chair'];
    const topic = later('topic');
    const open = { type: 'openCaucus', kind: 'bilateral', members, topic };
    const caucus = `c${await this.send(tableId, delta, open)}`;
    await this.send(tableId, chair, { type: 'say', caucus, text: later('words') });
    const values = { fund: 'small' };
    await this.send(tableId, upland, { type: 'tablePackage', values, to: 'all', note: LAST_WORDS });
    return [
      wordCanary('later whisper', ['upland', ...LEADS]),
      wordCanary('later topic', ['delta', 'chair', ...LEADS]),
      wordCanary('later words', ['delta', 'chair', ...LEADS]),
    ];
  }

  /** A sheet of preparation and a reflection: read by who wrote them, the latter by the instructor. */
  async leavePrivateNotes(running: string, ended: string): Promise<void> {
    const { exercises, debriefs, tables, curriculum, lessonNotes } = this.#services;
    const { upland } = this.people;
    const { id: userId, academyId } = upland;
    const module = curriculum.shipped()[0]?.module;
    const lesson = { moduleId: module?.id ?? '', lessonId: module?.lessons[0]?.id ?? '' };
    await lessonNotes.save(upland, lesson, canaryWord('lesson note'));
    this.canaries.push(wordCanary('lesson note', ['upland']));
    const [interests, reservation, others] = ['interests', 'reservation', 'others'].map((what) => {
      this.canaries.push(wordCanary(`sheet ${what}`, ['upland']));
      return canaryWord(`sheet ${what}`);
    });
    for (const tableId of [running, ended]) {
      const of = { tableId, academyId, party: 'upland', userId };
      const texts = {
        interests: interests ?? '',
        reservation: reservation ?? '',
        others: others ?? '',
      };
      await exercises.prepare(of, { ...texts, firstOffer: {} });
    }
    const access = await tables.accessOf(upland, ended);
    if (access === null) throw new Error('upland has no access.');
    this.canaries.push(wordCanary('reflection', ['upland', ...LEADS]));
    const answers = { 0: canaryWord('reflection') };
    await debriefs.reflections.keep(access, userId, { answers, levels: {} });
  }
}

function seatsOf(people: People) {
  return Object.fromEntries(
    Object.entries(SEATS).map(([party, name]) => [
      party,
      { userId: people[name].id, seated: true },
    ]),
  );
}

function peopleIn(actors: ReadonlyMap<ActorName, Actor>): People {
  const of = (name: ActorName): Person => {
    const person = actors.get(name)?.person;
    if (!person) throw new Error(`${name} is no person.`);
    return person;
  };
  return {
    upland: of('upland'),
    delta: of('delta'),
    chair: of('chair'),
    otherTable: of('otherTable'),
    practising: of('practising'),
    instructor: of('instructor'),
    otherInstructor: of('otherInstructor'),
    coordinator: of('coordinator'),
    reviewer: of('reviewer'),
    otherReviewer: of('otherReviewer'),
    admin: of('admin'),
    theirInstructor: of('theirInstructor'),
    theirAdmin: of('theirAdmin'),
  };
}
