import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Item } from '~/core/learning/format/items';
import type { Services } from '~/server/services';
import { smallCheck, smallCourse } from '../builders/module';
import { cookieOf, makePerson } from '../builders/people';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';

const MODULE = 'rules-of-the-river';
const KB = 1024;
/** A page may weigh 15 KB; what is real stays below 13. */
const MOST = 15 * KB;
const MOST_OF_REAL = 13 * KB;

/** Every item that is shipped, each with an id of its own, and enough of them again to be sixty. */
async function sixtyItems(): Promise<Item[]> {
  const shipped = (await testServices({ curriculum: 'curriculum' })).curriculum.shipped();
  const items = shipped.flatMap(({ check, module }) =>
    (check?.items ?? []).map((item) => ({ ...item, id: `${module.id}-${item.id}` })),
  );
  const more = items.map((item) => ({ ...item, id: `again-${item.id}` }));
  return [...items, ...more].slice(0, 60);
}

/** Words as people write them: of the lessons, from some place on. */
function prose(services: Services, from: number, words: number): string {
  const lessons = services.curriculum.shipped().flatMap((course) => course.lessons);
  const all = JSON.stringify(lessons).split(/[^A-Za-z’]+/);
  return Array.from({ length: words }, (_, at) => all[(from + at * 7) % all.length]).join(' ');
}

async function learnerOf(services: Services) {
  const user = await makePerson(services, 'tri');
  const cookie = await cookieOf(services, user);
  const server = await testServer(services);
  const page = async (path: string) => (await server.ask(path, { headers: { cookie } })).text();
  return { services, user, cookie, server, page };
}

async function begin({ services, user }: Awaited<ReturnType<typeof learnerOf>>, module: string) {
  const started = await services.learning.startAttempt(user, module, `start-${module}`);
  if (!started.ok) throw new Error(started.reason);
  return started.attemptId;
}

/** Writes as much into every text as it asks for. */
async function writeAll(
  { services, user }: Awaited<ReturnType<typeof learnerOf>>,
  attempt: string,
  items: readonly Item[],
) {
  const shown = await services.learning.shownItems(
    user,
    attempt,
    items.map(({ id }) => id),
  );
  for (const [at, item] of (shown ?? []).entries()) {
    const write = item.type === 'short-text' || item.type === 'move' ? item.write : null;
    if (!write) continue;
    const text = prose(services, at * 991, write.mostWords);
    const answer = item.type === 'move' ? { choice: 'a1', reasons: text } : { text };
    const saved = await services.learning.answer(user, attempt, { [item.id]: answer }, `s-${at}`);
    expect(saved).toEqual({ ok: true });
  }
}

/** What every part of an attempt weighs, compressed, in bytes. */
async function weights(
  { services, user, page }: Awaited<ReturnType<typeof learnerOf>>,
  attempt: string,
): Promise<number[]> {
  const parts = (await services.learning.attemptOf(user, attempt))?.parts ?? [];
  const all = [];
  for (const part of parts.keys()) {
    all.push(gzipSync(await page(`/attempts/${attempt}?part=${part + 1}`)).length);
  }
  return all;
}

describe('a check of any length', () => {
  test('has no part that is heavier than a page may be, answered and handed in', async () => {
    const items = await sixtyItems();
    const course = smallCourse({ check: smallCheck(), activity: null });
    const check = course.check && { ...course.check, items };
    const learner = await learnerOf(await testServices({ curriculum: [{ ...course, check }] }));
    const attempt = await begin(learner, MODULE);
    await writeAll(learner, attempt, items);
    const open = await weights(learner, attempt);
    await learner.services.learning.submit(learner.user, attempt, {}, 'submit-1');
    const closed = await weights(learner, attempt);
    for (const weight of [...open, ...closed]) expect(weight).toBeLessThan(MOST);
    // Not a page for every two or three questions, either.
    expect(Math.max(open.length, closed.length)).toBeLessThan(10);
  });

  test('keeps those that are shipped well below it', async () => {
    const learner = await learnerOf(await testServices({ curriculum: 'curriculum' }));
    for (const { module, check } of learner.services.curriculum.shipped()) {
      const attempt = await begin(learner, module.id);
      await writeAll(learner, attempt, check?.items ?? []);
      const open = await weights(learner, attempt);
      await learner.services.learning.submit(learner.user, attempt, {}, `submit-${module.id}`);
      const closed = await weights(learner, attempt);
      for (const weight of [...open, ...closed]) expect(weight).toBeLessThan(MOST_OF_REAL);
    }
  });
});
