import type { Course, CourseFiles } from '~/core/learning/course';
import type { TrackId } from '~/core/learning/format/module';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Scenarios } from '../scenarios/scenarios';
import type { Database, Transaction } from '../store/database';
import { readCurriculum } from './library';
import { readCourse } from './read';
import { type ModuleSummary, tracksOf } from './tracks';
import { filesOf } from './version';

/** A track with its modules in order. */
export interface Track {
  readonly id: TrackId;
  readonly modules: readonly ModuleSummary[];
}

/** What can be learnt, and every version of it that somebody learnt from. */
export interface Curriculum {
  /** All tracks in order, with the modules that an academy can take: shipped ones and its own. */
  tracks(academyId: string): Promise<readonly Track[]>;
  /** A module as it is taught now; the academy's own goes before a shipped one of the same id. */
  current(academyId: string, moduleId: string): Promise<Course | null>;
  /** The academy's own module where it took it back and nothing is taught in its place; or null. */
  withdrawn(academyId: string, moduleId: string): Promise<Course | null>;
  /** The module that a version names: one that is taught, or one that was kept. */
  version(versionId: string): Promise<Course | null>;
  /** Stores a version in a transaction, unless it is there. */
  keep(tx: Transaction, course: Course): Promise<void>;
  /** The shipped modules as they were at start, in the order of their tracks. */
  shipped(): readonly Course[];
}

interface Parts {
  /** Where the shipped modules are, as `<track>/<nn-slug>/`; or the modules themselves. */
  shipped: string | readonly Course[];
  scenarios: Pick<Scenarios, 'list'>;
  database: Database;
  clock: Clock;
  log: Log;
}

/** Reads the folder once and builds the service on it. */
export function createCurriculum(parts: Parts): Curriculum {
  const { database, clock } = parts;
  const shipped = shippedIn(parts);
  const versions = new Map(Array.from(shipped.values(), (one) => [one.versionId, one]));

  async function version(versionId: string): Promise<Course | null> {
    const known = versions.get(versionId);
    if (known) return known;
    const row = await database.reader.moduleVersion.findUnique({
      where: { id: versionId },
      select: { files: true },
    });
    if (row === null) return null;
    const files: CourseFiles = JSON.parse(row.files);
    const course = { ...readCourse(files), versionId };
    versions.set(versionId, course);
    return course;
  }

  async function ownOf(academyId: string): Promise<Course[]> {
    const rows = await database.reader.ownModule.findMany({
      where: { academyId, versionId: { not: null }, withdrawnAt: null },
      orderBy: { moduleId: 'asc' },
      select: { versionId: true },
    });
    const courses = await Promise.all(rows.map(({ versionId }) => version(versionId ?? '')));
    return courses.filter((course) => course !== null);
  }

  async function ownRow(academyId: string, moduleId: string) {
    return database.reader.ownModule.findUnique({
      where: { academyId_moduleId: { academyId, moduleId } },
      select: { versionId: true, withdrawnAt: true },
    });
  }

  return {
    version,
    shipped: () => [...shipped.values()],
    tracks: async (academyId) => tracksOf([...shipped.values()], await ownOf(academyId)),
    async current(academyId, moduleId) {
      const own = await ownRow(academyId, moduleId);
      const found = own?.versionId && !own.withdrawnAt ? await version(own.versionId) : null;
      return found ?? shipped.get(moduleId) ?? null;
    },
    async withdrawn(academyId, moduleId) {
      const own = shipped.has(moduleId) ? null : await ownRow(academyId, moduleId);
      return own?.versionId && own.withdrawnAt !== null ? version(own.versionId) : null;
    },
    async keep(tx, course) {
      const { versionId: id, module } = course;
      await tx.moduleVersion.upsert({
        where: { id },
        update: {},
        create: {
          id,
          moduleId: module.id,
          files: JSON.stringify(filesOf(course)),
          createdAt: new Date(clock.now()),
        },
      });
    },
  };
}

function shippedIn({ shipped, scenarios, log }: Parts): ReadonlyMap<string, Course> {
  if (typeof shipped !== 'string') return new Map(shipped.map((one) => [one.module.id, one]));
  const known = new Map(scenarios.list().map((one) => [one.id, one]));
  return readCurriculum(shipped, { scenarios: known }, log);
}
