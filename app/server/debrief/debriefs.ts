import type { Debrief } from '~/core/debrief/debrief';
import { type Moment, type Picture, pictureAt } from '~/core/debrief/picture';
import { mostOpposed, type Plane, planeOf } from '~/core/debrief/plane';
import type { Sight } from '~/core/debrief/sight';
import { type PublicScenario, publicScenario } from '~/core/scenario/publicPart';
import type { Clock } from '../clock';
import type { DebriefShows } from '../generated/client';
import type { Database } from '../store/database';
import type { TableAccess } from '../tables/access';
import type { Tables } from '../tables/tables';
import { Courses } from './courses';
import { createExerciseDebriefs, type ExerciseDebriefs } from './exercise-debriefs';
import { createReflections, type Reflections } from './reflections';
import { type RefusalLesson, refusalLessons } from './refusals';

/** The debrief of one table for one reader: nothing in it or behind it tells more than they may know. */
export interface TableDebrief {
  readonly exercise: { readonly title: string; readonly table: number; readonly pace: number };
  readonly scenario: PublicScenario;
  readonly debrief: Debrief;
  /** The table as it was at a moment. */
  pictureAt(moment: Moment): Picture | null;
  /** What was possible between two parties; null for who sees one seat only. */
  planeOf(x: string, y: string): Plane | null;
  /** Parties with a stake, in the scenario's order; none for who sees one seat only. */
  readonly comparable: readonly string[];
  /** Whose wishes ran most against a party's; null for who sees one seat only. */
  opposedTo(party: string): string | null;
  /** The rules that the reader's seat ran into; every seat's for the instructor. */
  refusals(): Promise<RefusalLesson[]>;
}

/** Debriefs of tables and exercises, and what people think about them afterwards. */
export interface Debriefs {
  /** The debrief for whoever `access` was made for; null while the meeting has not ended. */
  of(access: TableAccess): Promise<TableDebrief | null>;
  readonly reflections: Reflections;
  readonly exercises: ExerciseDebriefs;
}

export interface DebriefParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly tables: Pick<Tables, 'logOf' | 'accessOf'>;
}

/**
 * How far somebody sees once the meeting is over: all of it in a practice, as the one who runs the
 * exercise, and where the exercise says so; else their own seat.
 */
export function sightOf(access: TableAccess, shows: DebriefShows): Sight {
  const { seat, viewer, runs, kind } = access;
  const all = viewer.kind === 'instructor' || runs || kind === 'practice' || shows === 'all';
  if (all || seat === null) return { shows: 'all', seat };
  return { shows: 'own', seat };
}

export function createDebriefs({ database, clock, tables }: DebriefParts): Debriefs {
  const courses = new Courses(tables);
  const { reader } = database;

  async function of(access: TableAccess): Promise<TableDebrief | null> {
    const table = await reader.table.findUnique({
      where: { id: access.tableId },
      select: {
        status: true,
        number: true,
        exercise: { select: { title: true, scenarioHash: true, debriefShows: true, pace: true } },
      },
    });
    if (table?.status !== 'ended') return null;
    const { title, scenarioHash, debriefShows, pace } = table.exercise;
    const ended = await courses.of(access.tableId, scenarioHash);
    if (!ended) return null;
    const { course, landscape } = ended;
    const sight = sightOf(access, debriefShows);
    const everything = sight.shows === 'all';
    return {
      exercise: { title, table: table.number, pace },
      scenario: publicScenario(course.setting.scenario),
      debrief: ended.debriefFor(sight),
      pictureAt: (moment) => pictureAt(course, sight, moment),
      planeOf: (x, y) => (everything ? planeOf(landscape, x, y) : null),
      comparable: everything ? landscape.game.parties.map(({ id }) => id) : [],
      opposedTo: (party) => (everything ? mostOpposed(landscape.game, party) : null),
      refusals: () => refusalLessons(reader, access, course.events),
    };
  }

  return {
    of,
    reflections: createReflections({ database, clock }),
    exercises: createExerciseDebriefs({ database, tables, courses }),
  };
}
