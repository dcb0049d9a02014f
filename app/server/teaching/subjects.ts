import type { Curriculum } from '../curriculum/curriculum';
import type { WorkKind } from '../generated/client';
import type { Reader } from '../store/database';

/** Something that can be assigned. */
export interface Subject {
  kind: WorkKind;
  /** Of a track, of a module (for checks and activities too), or of an exercise. */
  id: string;
  title: string;
}

/** What an academy has to assign. */
export interface Subjects {
  /** Tracks, modules, checks, activities, and exercises that are not over, in this order. */
  list(academyId: string): Promise<Subject[]>;
  find(academyId: string, kind: string, id: string): Promise<Subject | null>;
  /** Ids of the modules of each track. */
  modules(academyId: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** How often a check may be tried; null where the module has none. */
  attempts(academyId: string, moduleId: string): Promise<number | null>;
}

const MOST_EXERCISES = 60;

export function createSubjects(reader: Reader, curriculum: Curriculum): Subjects {
  async function list(academyId: string): Promise<Subject[]> {
    const tracks = await curriculum.tracks(academyId);
    const modules = tracks.flatMap((track) => track.modules);
    const exercises = await reader.exercise.findMany({
      where: { academyId, kind: 'class', status: { not: 'ended' } },
      orderBy: { createdAt: 'desc' },
      take: MOST_EXERCISES,
      select: { id: true, title: true },
    });
    const as = (kind: WorkKind, found: readonly { id: string; title: string }[]): Subject[] =>
      found.map(({ id, title }) => ({ kind, id, title }));
    const filled = tracks.filter((track) => track.modules.length > 0);
    return [
      ...filled.map(({ id }): Subject => ({ kind: 'track', id, title: trackTitle(id) })),
      ...as('module', modules),
      ...as(
        'check',
        modules.filter(({ hasCheck }) => hasCheck),
      ),
      ...as(
        'activity',
        modules.filter(({ hasActivity }) => hasActivity),
      ),
      ...as('exercise', exercises),
    ];
  }
  return {
    list,
    async find(academyId, kind, id) {
      const all = await list(academyId);
      return all.find((one) => one.kind === kind && one.id === id) ?? null;
    },
    async modules(academyId) {
      const tracks = await curriculum.tracks(academyId);
      return new Map(tracks.map(({ id, modules }) => [id, modules.map((one) => one.id)]));
    },
    async attempts(academyId, moduleId) {
      return (await curriculum.current(academyId, moduleId))?.check?.attempts ?? null;
    },
  };
}

/** A track has no file that could say its title; its id is its title in small letters. */
function trackTitle(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
