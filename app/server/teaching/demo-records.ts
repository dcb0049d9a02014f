import type { Course } from '~/core/learning/course';
import type { Item } from '~/core/learning/format/items';
import { mark } from '~/core/learning/marking/mark';
import type { Response } from '~/core/learning/marking/response';
import type { LearningDeed } from '~/core/learning/progress/events';
import { keepGrades } from '../learning/upkeep';
import type { Services } from '../services';

const DAY_MS = 86_400_000;

/** Who is ahead, by address: lessons read, and whether the check was taken after them. */
const AHEAD: readonly [email: string, lessons: number, check: boolean, days: number][] = [
  ['aisyah@demo.example', Number.POSITIVE_INFINITY, true, 2],
  ['bayu@demo.example', 2, false, 1],
];

export type RecordServices = Pick<
  Services,
  'clock' | 'curriculum' | 'database' | 'ids' | 'learning'
>;

/** Lets some of a demo academy's trainees be ahead with a module: pictures of a class are not empty. */
export async function plantDemoRecords(
  services: RecordServices,
  { academyId, moduleId }: { academyId: string; moduleId: string },
): Promise<void> {
  const { clock, curriculum, database, ids, learning } = services;
  const { journal } = learning;
  const course = await curriculum.current(academyId, moduleId);
  if (course === null) return;
  for (const [email, lessons, check, days] of AHEAD) {
    const user = await database.reader.user.findUnique({ where: { email }, select: { id: true } });
    if (user === null) continue;
    const learner = { academyId, userId: user.id };
    const at = clock.now() - days * DAY_MS;
    const read = course.module.lessons.slice(0, lessons).map(finished);
    const deeds = [...read, ...(check ? takenCheck(course, ids.id()) : [])];
    await database.write(async (tx) => {
      await curriculum.keep(tx, course);
      for (const [index, deed] of deeds.entries()) {
        const entry = { commandId: `demo-${index}`, actorId: user.id, moduleId, deed, at };
        await journal.append(tx, learner, { ...entry, versionId: course.versionId });
      }
      await keepGrades(tx, { journal, curriculum, clock, ids }, learner, course);
    });
  }
}

const finished = ({ id: lesson }: { readonly id: string }): LearningDeed => ({
  type: 'lessonFinished',
  lesson,
});

/** An attempt at the check of a course in which all is right that nobody has to judge. */
function takenCheck({ check }: Course, attempt: string): LearningDeed[] {
  if (check === null) return [];
  const answered = check.items.map((item) => ({ item: item.id, response: rightAnswer(item) }));
  const results = check.items.map((item, index) => {
    const { earned, of, waits } = mark(item, answered[index]?.response ?? null);
    return { item: item.id, earned, of, waits };
  });
  const sum = (pick: (one: (typeof results)[number]) => number) =>
    results.reduce((total, one) => total + pick(one), 0);
  const [earned, of] = [sum((one) => one.earned), sum((one) => one.of)];
  const { pass } = check;
  const outcome = { results, earned, of, pass, passed: earned * 100 >= of * pass };
  return [
    { type: 'attemptStarted', attempt, number: 1, seed: 1, dueAt: null },
    ...answered.map((one) => ({ type: 'answered' as const, attempt, ...one })),
    { type: 'attemptSubmitted', attempt, ...outcome },
  ];
}

/** The key to an item; null for what somebody would have to judge. */
function rightAnswer(item: Item): Response | null {
  switch (item.type) {
    case 'single':
      return { type: 'single', choice: item.answer };
    case 'multiple':
      return { type: 'multiple', choices: item.answers };
    case 'ordering':
      return { type: 'ordering', order: item.entries.map(({ id }) => id) };
    case 'matching':
      return { type: 'matching', pairs: Object.fromEntries(item.pairs.map(({ id }) => [id, id])) };
    case 'classify': {
      const pairs = item.statements.map(({ id, category }) => [id, category]);
      return { type: 'classify', pairs: Object.fromEntries(pairs) };
    }
    case 'numeric':
      return { type: 'numeric', number: item.answer, unit: item.unit?.symbol ?? '' };
    case 'fill-in': {
      const words = item.gaps.map(({ id, accept }) => [id, accept[0] ?? '']);
      return { type: 'fill-in', words: Object.fromEntries(words) };
    }
    case 'move':
      return item.explain ? null : { type: 'move', choice: item.answer, reasons: '' };
    case 'short-text':
      return null;
  }
}
