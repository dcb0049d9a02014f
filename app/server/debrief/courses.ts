import { type Course, courseOf, mandateChanges } from '~/core/debrief/course';
import { type Debrief, debriefFor } from '~/core/debrief/debrief';
import { type Landscape, landscapeOf } from '~/core/debrief/landscape';
import type { Sight } from '~/core/debrief/sight';
import type { Tables } from '../tables/tables';
import { Recent } from './recent';

/** A meeting that has ended, worked out: every secret is in it. */
export interface Ended {
  readonly course: Course;
  readonly landscape: Landscape;
  /** What one reader may know of it. */
  debriefFor(sight: Sight): Debrief;
}

const COURSES_KEPT = 40;
const LANDSCAPES_KEPT = 40;
const DEBRIEFS_KEPT = 120;

/**
 * Works out ended meetings and remembers them: no event follows the end, so nothing goes stale. What
 * was possible depends on scenario and mandates alone and is shared by all tables that had the same.
 */
export class Courses {
  readonly #tables: Pick<Tables, 'logOf'>;
  readonly #courses = new Recent<Promise<Course>>(COURSES_KEPT);
  readonly #landscapes = new Recent<Landscape>(LANDSCAPES_KEPT);
  readonly #debriefs = new Recent<Debrief>(DEBRIEFS_KEPT);

  constructor(tables: Pick<Tables, 'logOf'>) {
    this.#tables = tables;
  }

  /**
   * @param tableId a table that has ended
   * @param scenarioHash of the scenario it played
   * @returns null where the log says that the meeting goes on
   */
  async of(tableId: string, scenarioHash: string): Promise<Ended | null> {
    const course = await this.#course(tableId);
    if (course.last.stage.meeting !== 'ended') {
      this.#courses.drop(tableId);
      return null;
    }
    const changes = mandateChanges(course);
    const landscape = this.#landscapes.get(`${scenarioHash} ${JSON.stringify(changes)}`, () =>
      landscapeOf(course.setting.scenario, changes),
    );
    return {
      course,
      landscape,
      debriefFor: (sight) =>
        this.#debriefs.get(`${tableId} ${sight.shows} ${sight.seat ?? ''}`, () =>
          debriefFor(course, landscape, sight),
        ),
    };
  }

  #course(tableId: string): Promise<Course> {
    const made = this.#courses.get(tableId, async () => {
      const { machine, events } = await this.#tables.logOf(tableId);
      return courseOf(machine, events);
    });
    made.catch(() => this.#courses.drop(tableId));
    return made;
  }
}
