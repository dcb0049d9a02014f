import type { CourseContent } from '../course';
import type { Check } from '../format/check';
import type { Item } from '../format/items';
import type { LessonUses } from '../lesson/uses';
import type { ModuleWarningCode, RawFault } from './fault';

type Warning = RawFault<ModuleWarningCode>;

/** How long an item of a check takes, in minutes, where the check does not say how long it all takes. */
const MINUTES_PER_ITEM = 1.5;
/** Shares of the stated minutes within which the parts may add up. */
const ROUGHLY = 0.25;

/**
 * What is allowed in `module.json` and probably not meant.
 *
 * @param uses what each lesson points at; null for one that was not read, and then nothing is said of
 *   what no lesson uses
 */
export function* moduleWarnings(
  course: CourseContent,
  uses: readonly (LessonUses | null)[],
): Generator<Warning> {
  const known = uses.filter((one) => one !== null);
  if (known.length === uses.length) yield* uselessWarnings(course, known);
  yield* minutesOff(course.module, course.check, course.activity?.minutes ?? 0);
}

function* uselessWarnings(
  { module, check }: CourseContent,
  uses: readonly LessonUses[],
): Generator<Warning> {
  const used = (kind: 'sources' | 'figures' | 'concepts' | 'terms') =>
    new Set(uses.flatMap((lesson) => lesson[kind]));
  const figures = [
    ...module.figures,
    ...(check?.items.flatMap(({ figure }) => figure ?? []) ?? []),
  ];
  const cited = new Set([...used('sources'), ...figures.flatMap(({ sources }) => sources)]);
  yield* unused(
    'sources',
    module.sources,
    cited,
    'uncited-source',
    'a :cite, or a figure made of it',
  );
  yield* unused(
    'figures',
    module.figures,
    used('figures'),
    'unused-figure',
    'a ::figure in a lesson',
  );
  const explained = new Set([...used('concepts'), ...used('terms')]);
  const expected = 'a :::key-concept or :term in a lesson';
  yield* unused('concepts', module.concepts, explained, 'unexplained-concept', expected);
}

function* unused(
  list: 'sources' | 'figures' | 'concepts',
  entries: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
  code: ModuleWarningCode,
  expected: string,
): Generator<Warning> {
  for (const [index, { id }] of entries.entries()) {
    if (used.has(id)) continue;
    yield { path: [list, index], code, found: 'nothing that uses it', expected };
  }
}

function* minutesOff(
  { minutes, lessons }: CourseContent['module'],
  check: Check | null,
  activity: number,
): Generator<Warning> {
  const checking = check ? (check.minutes ?? check.items.length * MINUTES_PER_ITEM) : 0;
  const reading = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const sum = Math.round(reading + checking + activity);
  if (Math.abs(sum - minutes) <= ROUGHLY * minutes) return;
  const expected = `about ${sum}: what lessons, check and activity add up to`;
  yield { path: ['minutes'], code: 'minutes-off', found: `${minutes} minutes`, expected };
}

/** What is allowed in `check.json` and probably not meant. */
export function* checkWarnings({ items, pass }: Check): Generator<Warning> {
  for (const [index, item] of items.entries()) {
    const asked = item.type === 'short-text' ? item : item.type === 'move' ? item.explain : null;
    if (!asked) continue;
    const words = asked.model.split(/\s+/).filter((word) => word !== '').length;
    if (words <= asked.mostWords) continue;
    const path = ['items', index, ...(item.type === 'move' ? ['explain'] : []), 'model'];
    const expected = `at most ${asked.mostWords}, as learners may write`;
    yield { path, code: 'long-model', found: `${words} words`, expected };
  }
  const marks = (some: readonly Item[]) => some.reduce((sum, item) => sum + item.marks, 0);
  const alone = marks(items.filter(({ type }) => type !== 'short-text'));
  if (100 * alone >= pass * marks(items)) return;
  const found = `${alone} of ${marks(items)} marks without a marker`;
  const expected = 'learners to wait: nobody passes before a person has marked';
  yield { path: ['pass'], code: 'needs-marking', found, expected };
}
