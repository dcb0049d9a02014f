import type { CourseFiles } from '~/core/learning/course';
import { moduleSchema } from '~/core/learning/format/module';
import { parseLesson } from '~/core/learning/lesson/parse';
import { proseOf, wordsIn } from '~/core/learning/lesson/prose';
import type { ModuleFault } from '~/core/learning/parse/fault';
import type { Around, ParsedModule } from '~/core/learning/parse/parse';
import { gradeOf } from '~/core/learning/parse/reading-level';
import { renderLesson } from '../markdown/lesson/lesson';
import type { SafeHtml } from '../markdown/render';
import type { Words } from '../markdown/words';
import { type ActivityPreview, previewActivity } from './activity-preview';
import { judgeDraft } from './draft';
import { type CheckPreview, previewCheck } from './item-preview';

/** One thing that is wrong with a file, or probably not meant, for its author. */
export interface Remark extends Pick<ModuleFault<string>, 'line' | 'path' | 'found' | 'expected'> {
  readonly serious: boolean;
  readonly suggestion: string | null;
  /** The line as it stands in the file, cut to a readable length. */
  readonly excerpt: string;
}

/** A lesson as learners would see it. */
export interface LessonPreview {
  readonly html: SafeHtml;
  readonly words: number;
  /** Flesch–Kincaid; null where it says nothing. */
  readonly grade: number | null;
}

/** How one file of a draft looks. */
export interface Look {
  readonly remarks: readonly Remark[];
  /** Null for a file that is no lesson. */
  readonly lesson: LessonPreview | null;
  /** Null for a file that is no check, or cannot be read as one at all. */
  readonly check: CheckPreview | null;
  /** Null for a file that is no activity, or cannot be read as one. */
  readonly activity: ActivityPreview | null;
}

/** What is looked at: a file of a draft, and of a check one item, from 0. */
export interface Wanted {
  readonly file: string;
  readonly item: number;
}

const MOST_REMARKS = 30;
const LONGEST_EXCERPT = 100;

/** What is to be said of one file of a draft, and how it looks to learners. */
export function lookAt(
  moduleId: string,
  files: CourseFiles,
  { file, item }: Wanted,
  { around, t }: { around: Around; t: Words },
): Look {
  const text = files[file] ?? '';
  const shelf = shelfOf(files['module.json'] ?? '');
  // Reading lessons is what takes long; only module.json is judged by all of them.
  const reads = (lesson: string) => lesson === file || file === 'module.json';
  return {
    remarks: remarksOn(file, text, judgeDraft(moduleId, files, around, reads)),
    lesson: file.endsWith('.md') ? preview(file, text, shelf, around, t) : null,
    check:
      file === 'check.json' && text !== ''
        ? previewCheck(text, item, { ...shelf, around, t })
        : null,
    activity: file === 'activity.json' && text !== '' ? previewActivity(text, around) : null,
  };
}

/** How many faults each file has. */
export function faultCounts(parsed: ParsedModule): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { file } of parsed.ok ? [] : parsed.faults) counts[file] = (counts[file] ?? 0) + 1;
  return counts;
}

function remarksOn(file: string, text: string, parsed: ParsedModule): Remark[] {
  const lines = text.split(/\r\n|\r|\n/);
  const said = parsed.ok ? parsed.warnings : parsed.faults;
  return said
    .filter((one) => one.file === file)
    .slice(0, MOST_REMARKS)
    .map(({ line, path, found, expected, suggestion }) => ({
      ...{ line, path, found, expected },
      serious: !parsed.ok,
      suggestion: suggestion ?? null,
      excerpt: (lines[line - 1] ?? '').trim().slice(0, LONGEST_EXCERPT),
    }));
}

/** What a lesson may point at while its module cannot be read. */
const NOTHING = { concepts: [], figures: [], sources: [], lessons: [], language: 'en' };

function preview(
  file: string,
  text: string,
  shelf: ReturnType<typeof shelfOf>,
  { scenarios }: Around,
  t: Words,
): LessonPreview {
  const entry = shelf.lessons.find(({ id }) => file.startsWith(`${id}.`)) ?? { title: '' };
  const { lesson } = parseLesson(text, entry, shelf);
  const scenarioTitle = (id: string) => scenarios?.get(id)?.title ?? null;
  return {
    html: renderLesson(lesson, { module: shelf, t, scenarioTitle }).html,
    words: wordsIn(lesson.tree),
    grade: /^en\b/.test(shelf.language) ? gradeOf(proseOf(lesson.tree)) : null,
  };
}

function shelfOf(module: string) {
  try {
    const parsed = moduleSchema.safeParse(JSON.parse(module));
    return parsed.success ? parsed.data : NOTHING;
  } catch {
    return NOTHING;
  }
}
