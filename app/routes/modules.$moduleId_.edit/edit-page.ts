import type { CourseContent } from '~/core/learning/course';
import type { Authoring, Draft } from '~/server/authoring/authoring';
import { offeredFiles } from '~/server/authoring/draft';
import { faultCounts } from '~/server/authoring/look';
import { messagesIn } from '~/ui/messages/messages';

/** What the page of a module in work shows. */
export type EditPage = ReturnType<typeof editPage>;

/** A text that is in the page's HTML, and perhaps not a second time in what the script is told. */
interface Written {
  readonly text?: string | undefined;
}

/** What an author asks to see: a file by its name, and of a check one item, from 0. */
export interface Asked {
  readonly file: string | null;
  readonly item: number;
}

/**
 * A draft with one of its files opened; the first where there is no such file.
 *
 * @param once whether the answer is a document, which holds the file's text already: a check is long
 */
export function editPage(authoring: Authoring, draft: Draft, asked: Asked, once: boolean) {
  const { moduleId, files, changedAt, parsed, versions } = draft;
  const counts = faultCounts(parsed);
  const offered = offeredFiles(files);
  const file = offered.find((name) => name === asked.file) ?? 'module.json';
  const page = {
    ...{ moduleId, changedAt, state: stateOf(draft), file },
    title: parsed.ok ? parsed.course.module.title : moduleId,
    valid: parsed.ok,
    faults: Object.values(counts).reduce((sum, count) => sum + count, 0),
    files: offered.map((name) => ({
      name,
      there: Object.hasOwn(files, name),
      faults: counts[name] ?? 0,
    })),
    there: Object.hasOwn(files, file),
    look: authoring.look(draft, { file, item: asked.item }, messagesIn('en')),
    versions: versions.map(({ id, at, by, current }) => ({ id, at, by, current })),
  };
  return withText(page, files[file] ?? beginningOf(file, parsed.ok ? parsed.course : null), once);
}

/**
 * Something with a text that is rendered here; `once`: the script in the browser is not told it a
 * second time, and leaves the box as it finds it.
 */
export function withText<Page extends object>(
  page: Page & Written,
  text: string,
  once: boolean,
): Page & Written {
  return Object.defineProperty(page, 'text', { value: text, enumerable: !once });
}

/** Whether an answer is a document of its own, and not what a script asked for. */
export function asksForDocument({ headers }: Request): boolean {
  return headers.get('accept')?.includes('text/html') ?? false;
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
