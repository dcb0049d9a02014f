import type { TrackId } from '~/core/learning/format/module';
import type { Learning } from '../learning/learning';
import type { Person } from '../people/person';
import type { Curriculum } from './curriculum';
import type { ModuleSummary } from './tracks';

/** A module in a list, with how far one reader is. */
export interface ModuleInList
  extends Pick<ModuleSummary, 'id' | 'title' | 'summary' | 'level' | 'minutes' | 'own'> {
  lessons: number;
  finished: number;
  state: 'new' | 'started' | 'submitted' | 'done';
  /** The lesson to go on with: the one opened last, or the first. */
  goOn: { id: string; title: string } | null;
  /** When it was last worked on, in ms since 1970; 0 where it was not. */
  at: number;
}

export interface TrackInList {
  id: TrackId;
  modules: ModuleInList[];
}

interface Parts {
  curriculum: Pick<Curriculum, 'tracks'>;
  learning: Pick<Learning, 'gradesOf' | 'progressOf'>;
}

/** All tracks with their modules, as one reader has them before them. */
export async function overviewFor(
  { curriculum, learning }: Parts,
  user: Pick<Person, 'id' | 'academyId'>,
): Promise<TrackInList[]> {
  const [tracks, grades] = await Promise.all([
    curriculum.tracks(user.academyId),
    learning.gradesOf(user.id),
  ]);
  const standing = new Map(
    grades.filter(({ kind }) => kind === 'module').map((grade) => [grade.subjectId, grade]),
  );
  const listed = async (module: ModuleSummary): Promise<ModuleInList> => {
    const grade = standing.get(module.id);
    const progress = grade && (await learning.progressOf(user.id, module.id));
    const { id, title, summary, level, minutes, own } = module;
    const last = module.lessons.find((one) => one.id === progress?.lastLesson);
    const next = last ?? module.lessons[0];
    return {
      ...{ id, title, summary, level, minutes, own },
      lessons: module.lessons.length,
      finished: module.lessons.filter((one) => progress?.finished[one.id] !== undefined).length,
      state: grade?.status ?? 'new',
      goOn: next ? { id: next.id, title: next.title } : null,
      at: grade?.at ?? 0,
    };
  };
  return Promise.all(
    tracks.map(async ({ id, modules }) => ({
      id,
      modules: await Promise.all(modules.map(listed)),
    })),
  );
}
