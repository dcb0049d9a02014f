import { quoted } from '../../format/fault';
import type { LessonEntry } from '../format/module';
import { treeFaults } from './check';
import type { LessonFault, LessonShelf } from './fault';
import { type Tree, treeOf } from './tree';
import { type LessonUses, usesOf } from './uses';

/** Longest lesson, in characters: about 10,000 words. */
export const MAX_CHARACTERS = 64_000;
/** Most faults reported of one lesson. */
const MAX_FAULTS = 50;

/** A lesson as read: its tree and what it points at. */
export interface Lesson {
  readonly tree: Tree;
  readonly uses: LessonUses;
}

export interface ParsedLesson {
  /** What could be read, also where there are faults: an author sees it while writing. */
  readonly lesson: Lesson;
  /** In the order of the text; none where all is well. */
  readonly faults: readonly LessonFault[];
}

/**
 * Reads a lesson: Markdown with the directives of `directives.ts`. Never throws, whatever the text;
 * a text that is too long or nested too deep is not read at all.
 *
 * @param entry what module.json says of it; its title must be the first line
 * @param shelf what it may point at
 */
export function parseLesson(
  text: string,
  entry: Pick<LessonEntry, 'title'>,
  shelf: LessonShelf,
): ParsedLesson {
  if (text.length > MAX_CHARACTERS) {
    const found = `${text.length} characters`;
    return nothing({ code: 'too-large', found, expected: `at most ${MAX_CHARACTERS}` });
  }
  const lines = text.split(/\r\n|\r|\n/);
  const tree = treeOf(text);
  const faults = [...titleFaults(lines[0] ?? '', entry.title)];
  for (const fault of treeFaults(tree, lines, shelf)) {
    if (fault.code === 'too-deep') return nothing(fault);
    if (faults.length < MAX_FAULTS) faults.push(fault);
  }
  return { lesson: { tree, uses: usesOf(tree) }, faults };
}

function nothing(fault: Pick<LessonFault, 'code' | 'found' | 'expected'>): ParsedLesson {
  const tree = treeOf('');
  return { lesson: { tree, uses: usesOf(tree) }, faults: [{ line: 1, column: 1, ...fault }] };
}

function* titleFaults(first: string, title: string): Generator<LessonFault> {
  const expected = `# ${title}`;
  if (first.trimEnd() === expected) return;
  const found = first.trim() === '' ? 'an empty line' : quoted(first.trim());
  yield { line: 1, column: 1, code: 'wrong-value', found, expected };
}
