import type { Course } from '~/core/learning/course';
import type { Item } from '~/core/learning/format/items';
import { parseResponse } from '~/core/learning/marking/response';
import { type Attempt, attemptsOf } from '~/core/learning/progress/attempts';
import type { LearningDeed, LearningEvent } from '~/core/learning/progress/events';
import {
  type FirstAttempt,
  type ItemStatistics,
  itemStatistics,
} from '~/core/learning/statistics/items';
import type { Curriculum } from '../../curriculum/curriculum';
import type { Reader } from '../../store/database';

/** How the items of a module's check worked in one cohort. */
export interface CheckStatistics {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly module: { readonly id: string; readonly title: string };
  readonly items: readonly (ItemStatistics & {
    readonly type: Item['type'];
    /** Markdown. */
    readonly prompt: string;
    /** Texts of the options that nobody took. */
    readonly untakenTexts: readonly string[];
  })[];
  /** First attempts that were handed in with the version shown. */
  readonly attempts: number;
  /** First attempts with other versions of the module, which are left out. */
  readonly others: number;
}

interface Parts {
  readonly reader: Reader;
  readonly curriculum: Pick<Curriculum, 'current' | 'version'>;
}

/**
 * The statistics of a check from the first attempts of a cohort's members, with the version that most
 * of them had; null where the academy has no such check.
 */
export async function checkStatistics(
  { reader, curriculum }: Parts,
  academyId: string,
  cohort: { readonly id: string; readonly name: string },
  moduleId: string,
): Promise<CheckStatistics | null> {
  const current = await curriculum.current(academyId, moduleId);
  const firsts = await firstAttempts(reader, academyId, cohort.id, moduleId);
  const versionId = mostUsed(firsts.map((attempt) => attempt.versionId));
  const used = versionId === null ? null : await curriculum.version(versionId);
  const course = used ?? current;
  if (!course?.check) return null;
  const own = firsts.filter((attempt) => attempt.versionId === course.versionId);
  const { items } = course.check;
  const found = itemStatistics(
    items,
    own.map((attempt) => outcomesOf(attempt, course)),
  );
  return {
    cohort: { id: cohort.id, name: cohort.name },
    module: { id: moduleId, title: course.module.title },
    items: items.flatMap((item, i) => {
      const statistics = found[i];
      if (!statistics) return [];
      const untakenTexts = textsOf(item, statistics.untaken);
      return [{ ...statistics, type: item.type, prompt: item.prompt, untakenTexts }];
    }),
    attempts: own.length,
    others: firsts.length - own.length,
  };
}

const TYPES = ['attemptStarted', 'answered', 'attemptSubmitted', 'itemMarked'];

/** Everybody's first attempt, where it was handed in. */
async function firstAttempts(
  reader: Reader,
  academyId: string,
  cohortId: string,
  moduleId: string,
): Promise<Attempt[]> {
  const rows = await reader.learningEvent.findMany({
    where: {
      academyId,
      moduleId,
      type: { in: TYPES },
      user: { memberships: { some: { cohortId } } },
    },
    orderBy: { id: 'asc' },
    select: { userId: true, at: true, versionId: true, body: true },
  });
  const byPerson = new Map<string, LearningEvent[]>();
  for (const { userId, at, versionId, body } of rows) {
    const deed: LearningDeed = JSON.parse(body);
    const known = byPerson.get(userId) ?? [];
    known.push({ at: at.getTime(), moduleId, versionId, deed });
    byPerson.set(userId, known);
  }
  return [...byPerson.values()].flatMap((events) => {
    const [first] = attemptsOf(events);
    return first?.outcome ? [first] : [];
  });
}

function mostUsed(versions: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const version of versions) counts.set(version, (counts.get(version) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function outcomesOf({ outcome, responses }: Attempt, { check }: Course): FirstAttempt {
  const results = outcome?.results ?? [];
  const items = results.flatMap(({ item: id, earned, of, waits }) => {
    const item = check?.items.find((each) => each.id === id);
    if (!item) return [];
    const parsed = parseResponse(item, Object.hasOwn(responses, id) ? responses[id] : null);
    const response = parsed.ok ? parsed.response : null;
    return [[id, { earned, of, waits, response }] as const];
  });
  return { items: Object.fromEntries(items) };
}

function textsOf(item: Item, options: readonly string[]): string[] {
  if (!('options' in item)) return [];
  return item.options.flatMap(({ id, text }) => (options.includes(id) ? [text] : []));
}
