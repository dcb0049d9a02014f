import type { CourseContent } from '~/core/learning/course';
import type { Authoring, Draft } from '~/server/authoring/authoring';
import { offeredFiles } from '~/server/authoring/draft';
import { faultCounts } from '~/server/authoring/look';
import { messagesIn } from '~/ui/messages/messages';

/** What the page of a module in work shows. */
export type EditPage = ReturnType<typeof editPage>;

/** A draft with one of its files opened, by name; the first where there is no such file. */
export function editPage(authoring: Authoring, draft: Draft, wanted: string | null) {
  const { moduleId, files, changedAt, parsed, versions } = draft;
  const counts = faultCounts(parsed);
  const offered = offeredFiles(files);
  const file = offered.find((name) => name === wanted) ?? 'module.json';
  return {
    ...{ moduleId, changedAt, state: stateOf(draft), file },
    title: parsed.ok ? parsed.course.module.title : moduleId,
    valid: parsed.ok,
    faults: Object.values(counts).reduce((sum, count) => sum + count, 0),
    files: offered.map((name) => ({
      name,
      there: Object.hasOwn(files, name),
      faults: counts[name] ?? 0,
    })),
    text: files[file] ?? beginningOf(file, parsed.ok ? parsed.course : null),
    there: Object.hasOwn(files, file),
    look: authoring.look(draft, file, messagesIn('en')),
    versions: versions.map(({ id, at, by, current }) => ({ id, at, by, current })),
  };
}

function stateOf({ published, withdrawn }: Draft): 'draft' | 'published' | 'withdrawn' {
  if (published === null) return 'draft';
  return withdrawn ? 'withdrawn' : 'published';
}

/** What an author finds in a file that is not there yet. */
function beginningOf(file: string, course: CourseContent | null): string {
  if (!file.endsWith('.md')) return '';
  const entry = course?.module.lessons.find(({ id }) => file.startsWith(`${id}.`));
  return `# ${entry?.title ?? ''}\n\n`;
}
