import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { LEADS } from './actors';
import { type Canary, canaryWord, wordCanary } from './canary';

const LESSON = '00-not-yet.en.md';

/** The academy's instructor has a shipped module in work, with a lesson that nobody else may read yet. */
export async function draftScene(
  { authoring }: Services,
  instructor: Person,
  moduleId: string,
): Promise<Canary[]> {
  await authoring.copy(instructor, moduleId);
  const draft = await authoring.draft(instructor, moduleId);
  if (draft === null) throw new Error(`There is no module "${moduleId}".`);
  const text = `# ${canaryWord('unpublished lesson')}`;
  await authoring.change(instructor, moduleId, { file: LESSON, text, seen: draft.changedAt });
  return [wordCanary('unpublished lesson', LEADS)];
}
