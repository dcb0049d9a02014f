import type { Course } from '~/core/learning/course';
import type { LearningParts } from './parts';

/** The modules of an academy whose activity is to play this scenario: their grades rest on its tables. */
export async function coursesWith(
  { curriculum }: { readonly curriculum: Pick<LearningParts['curriculum'], 'current' | 'tracks'> },
  academyId: string,
  scenario: string,
): Promise<Course[]> {
  const modules = (await curriculum.tracks(academyId)).flatMap((track) => track.modules);
  const courses = await Promise.all(
    modules
      .filter(({ hasActivity }) => hasActivity)
      .map(({ id }) => curriculum.current(academyId, id)),
  );
  return courses
    .filter((course) => course !== null)
    .filter(({ activity }) => activity?.kind === 'exercise' && activity.scenario === scenario);
}
