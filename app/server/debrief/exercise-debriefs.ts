import type { ResultKind } from '~/core/debrief/result';
import type { SeatScore } from '~/core/debrief/scores';
import type { Whole } from '~/core/debrief/whole';
import { type PublicScenario, publicScenario } from '~/core/scenario/publicPart';
import type { DebriefShows, TableStatus } from '../generated/client';
import type { Database } from '../store/database';
import type { Asking } from '../tables/access';
import type { Tables } from '../tables/tables';
import type { Courses } from './courses';

/** How one table of an exercise came out. */
export interface TableOutcome {
  readonly tableId: string;
  readonly number: number;
  readonly status: TableStatus;
  /** Null until the meeting has ended. */
  readonly ended: {
    readonly kind: ResultKind;
    /** The adopted option per issue, or null. */
    readonly deal: Readonly<Record<string, string>> | null;
    /** Milliseconds from start to end. */
    readonly lasted: number;
    readonly scores: readonly SeatScore[];
    readonly whole: Whole;
    readonly statements: number;
    readonly packages: number;
  } | null;
}

/** All tables of a class exercise side by side. */
export interface ExerciseDebrief {
  readonly exerciseId: string;
  readonly title: string;
  readonly pace: number;
  /** How far delegates see in their debriefs. */
  readonly shows: DebriefShows;
  readonly scenario: PublicScenario | null;
  readonly tables: readonly TableOutcome[];
}

export interface ExerciseDebriefs {
  /** The picture for who runs the exercise; null for everybody else, and for a practice. */
  of(user: Asking, exerciseId: string): Promise<ExerciseDebrief | null>;
}

interface Parts {
  readonly database: Database;
  readonly tables: Pick<Tables, 'accessOf'>;
  readonly courses: Courses;
}

const everything = { shows: 'all', seat: null } as const;

export function createExerciseDebriefs({ database, tables, courses }: Parts): ExerciseDebriefs {
  async function exerciseOf(user: Asking, exerciseId: string) {
    const found = await database.reader.exercise.findFirst({
      where: { id: exerciseId, academyId: user.academyId, kind: 'class' },
      include: { tables: { orderBy: { number: 'asc' } } },
    });
    if (!found) return null;
    for (const { id } of found.tables) {
      if (!(await tables.accessOf(user, id))?.runs) return null;
    }
    return found.tables.length > 0 ? found : null;
  }

  return {
    async of(user, exerciseId) {
      const exercise = await exerciseOf(user, exerciseId);
      if (!exercise) return null;
      const { title, pace, debriefShows, scenarioHash } = exercise;
      let scenario: PublicScenario | null = null;
      const outcomes: TableOutcome[] = [];
      for (const { id, number, status } of exercise.tables) {
        const found = status === 'ended' ? await courses.of(id, scenarioHash) : null;
        if (found) scenario ??= publicScenario(found.course.setting.scenario);
        const debrief = found?.debriefFor(everything) ?? null;
        outcomes.push({
          tableId: id,
          number,
          status,
          ended: debrief && {
            kind: debrief.result.kind,
            deal: debrief.result.deal,
            lasted: debrief.result.lasted,
            scores: debrief.scores,
            whole: debrief.whole,
            statements: debrief.participation.reduce((sum, each) => sum + each.statements, 0),
            packages: debrief.offers.length,
          },
        });
      }
      return { exerciseId, title, pace, shows: debriefShows, scenario, tables: outcomes };
    },
  };
}
