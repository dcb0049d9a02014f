import type { Course } from '~/core/learning/course';
import { type Authoring, createAuthoring } from './authoring/authoring';
import type { Ids, RandomSource } from './chance';
import type { Clock } from './clock';
import type { Config } from './config';
import { type Curriculum, createCurriculum } from './curriculum/curriculum';
import { createLessonNotes, type LessonNotes } from './curriculum/notes';
import { createDebriefs, type Debriefs } from './debrief/debriefs';
import { createExercises, type Exercises } from './exercises/exercises';
import { createFellowships, type Fellowships } from './fellowship/fellowships';
import { createRoster, type Roster } from './fellowship/roster';
import { createLearning, type Learning } from './learning/learning';
import { createPlayed, type Played } from './learning/played';
import { createRegrades, type Regrades } from './learning/regrades';
import { createTimeUp } from './learning/time-up';
import { Live } from './live/live';
import type { Log } from './log';
import { createMail, type Mail } from './mail/mail';
import { createAudit } from './people/audit';
import { createPeople, type People } from './people/people';
import type { Rounds } from './rounds';
import { createScenarios, type Scenarios } from './scenarios/scenarios';
import { type Database, openDatabase } from './store/database';
import { migrate } from './store/migrate';
import type { BotPlay } from './tables/bots';
import { usualPlay } from './tables/play';
import { createTables, type Tables } from './tables/tables';
import { createGradebook, type Gradebook } from './teaching/gradebook/gradebook';
import { createMarking, type Marking } from './teaching/marking/marking';
import { createTeaching, type Teaching } from './teaching/teaching';

/** What a server is made of; a test hands in its own clock, ids, chance and database file. */
export interface Parts {
  config: Config;
  clock: Clock;
  ids: Ids;
  random: RandomSource;
  log: Log;
  /** How bots play; as people know them unless said. */
  play?: BotPlay;
  /** The shipped modules or their folder; the checkout's unless said. */
  curriculum?: string | readonly Course[];
}

/**
 * Everything a route may use, built once and handed to Remix through the load context. Routes never
 * import a singleton: the built pages and the server are two module graphs, and each would get its
 * own.
 */
export interface Services extends Omit<Parts, 'curriculum'>, Teaching, Fellowships {
  database: Database;
  people: People;
  mail: Mail;
  roster: Roster;
  scenarios: Scenarios;
  curriculum: Curriculum;
  lessonNotes: LessonNotes;
  authoring: Authoring;
  learning: Learning;
  played: Played;
  regrades: Regrades;
  timeUp: Rounds;
  tables: Tables;
  exercises: Exercises;
  debriefs: Debriefs;
  gradebook: Gradebook;
  marking: Marking;
  live: Live;
  /** Aborts when the server begins to stop: streams end themselves on it. */
  stopping: AbortSignal;
  /** Registers work to do at the end, before the database closes; the last registered runs first. */
  onStop(task: () => Promise<void> | void): void;
  /** Aborts `stopping`. Requests under way may still use everything. */
  beginStop(): void;
  /** Runs what was registered and closes the database. Nothing may be used afterwards. */
  stop(): Promise<void>;
}

const MIGRATIONS = 'prisma/migrations';
const SCENARIOS = 'scenarios';
const CURRICULUM = 'curriculum';

/** Applies migrations, opens the database and builds the services on it. */
export async function createServices(parts: Parts): Promise<Services> {
  const { config, clock, ids, log } = parts;
  const applied = migrate({ url: config.databaseUrl, folder: MIGRATIONS, clock, ids });
  if (applied.length > 0) log.info({ applied }, 'migrations applied');
  const database = await openDatabase(config.databaseUrl);
  const mail = createMail({
    config,
    clock,
    ids,
    log,
    database,
    audit: createAudit({ clock, database }),
  });
  const people = createPeople({ config, clock, ids, log, database }, mail);
  const scenarios = createScenarios({ folder: SCENARIOS, database, clock, log });
  const curriculum = createCurriculum({
    shipped: parts.curriculum ?? CURRICULUM,
    scenarios,
    database,
    clock,
    log,
  });
  const { auditIn } = people;
  const learning = createLearning({ ...parts, database, curriculum, scenarios, auditIn });
  const { journal } = learning;
  const regrades = createRegrades({ database, clock, ids, log, curriculum, journal });
  const authoring = createAuthoring({
    ...{ database, clock, curriculum, scenarios, auditIn, regrades },
  });
  const tables = createTables({
    ...parts,
    database,
    scenarios,
    auditIn,
    play: parts.play ?? usualPlay,
  });
  const gradebook = createGradebook({ database, clock, audit: people.audit, curriculum });
  const marking = createMarking({ database, clock, ids, auditIn, curriculum, journal, tables });
  const played = createPlayed(
    { ...parts, database, curriculum, scenarios, auditIn, journal: learning.journal },
    { feed: tables.feed, log },
  );
  const timeUp = createTimeUp({ database, clock, log, learning });
  const debriefs = createDebriefs({ database, clock, tables });
  const live = new Live({ clock, log, people, tables, most: config.mostStreams });
  const exercises = createExercises({ ...parts, database, scenarios, tables, auditIn });
  const teaching = createTeaching({ clock, ids, database, auditIn, outbox: mail, curriculum });
  const { enlisting } = people;
  const roster = createRoster({ clock, ids, database, auditIn, enlisting });
  const fellowships = createFellowships({
    ...{ config, clock, ids, log, database, auditIn, outbox: mail, enlisting, curriculum },
  });
  const stopping = new AbortController();
  stopping.signal.addEventListener('abort', () => live.stop());
  const tasks: (() => Promise<void> | void)[] = [];
  return {
    ...parts,
    database,
    people,
    mail,
    roster,
    scenarios,
    curriculum,
    lessonNotes: createLessonNotes({ database, clock }),
    authoring,
    learning,
    played,
    regrades,
    timeUp,
    tables,
    exercises,
    debriefs,
    ...teaching,
    ...fellowships,
    gradebook,
    marking,
    live,
    stopping: stopping.signal,
    onStop: (task) => void tasks.push(task),
    beginStop: () => stopping.abort(),
    async stop() {
      stopping.abort();
      for (const task of tasks.splice(0).reverse()) await task();
      await tables.stop();
      await played.stop();
      await regrades.stop();
      await timeUp.stop();
      await fellowships.figures.stop();
      await fellowships.stopPlaces();
      await mail.stop();
      people.stop();
      await database.close();
    },
  };
}
