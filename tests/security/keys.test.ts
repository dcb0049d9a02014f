import { expect, test } from 'vitest';
import type { CheckFile } from '~/core/learning/format/check';
import { smallCheck, smallCourse } from '../builders/module';
import { cookieOf, makePerson } from '../builders/people';
import { type TestServer, testServer } from '../builders/server';
import { testServices } from '../builders/services';

const MODULE = 'rules-of-the-river';
/** Fields that say, or help to say, what is right. */
const SECRET = ['feedback', 'explanation', 'model'];
/** Texts of the key that a page may hold once the answers are shown. */
let planted: string[] = [];

/** A word of its own for every text that may not be read before the attempt is handed in. */
function token(): string {
  const word = `kq${planted.length}zx`;
  planted.push(word);
  return word;
}

/** The check with tokens in all of its feedback, explanations, models, levels, gaps and ids. */
function marked(check: CheckFile): CheckFile {
  planted = [];
  const items = check.items.map((item) => {
    const text = JSON.stringify(item, (key, value: unknown) => {
      if (SECRET.includes(key) && typeof value === 'string') return token();
      if (key === 'rubric' && Array.isArray(value)) {
        const [line, ...others]: unknown[] = value;
        return [Object.assign({}, line, { title: token() }), ...others];
      }
      return key === 'accept' ? [token()] : value;
    });
    return JSON.parse(text);
  });
  return { ...check, items };
}

async function bodiesOf(server: TestServer, cookie: string, paths: readonly string[]) {
  const bodies = paths.flatMap((path) => [path, `${path}.data`]);
  return Promise.all(
    bodies.map(async (path) => {
      const answer = await server.ask(path, { headers: { cookie } });
      return `${answer.status} ${path}\n${await answer.text()}`;
    }),
  );
}

function found(bodies: readonly string[]): string[] {
  return planted.filter((word) => bodies.some((body) => body.includes(word)));
}

test('nothing of a key is in any answer before the attempt is handed in', async () => {
  const course = smallCourse({ check: marked(smallCheck()) });
  const services = await testServices({ curriculum: [course] });
  const user = await makePerson(services, 'tri');
  const cookie = await cookieOf(services, user);
  const server = await testServer(services);
  const post = (path: string, fields: Record<string, string>) =>
    server.ask(path, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
    });
  const started = await post(`/modules/${MODULE}/check`, { commandId: 'start-1' });
  const attempt = started.headers.get('location') ?? '';
  expect(attempt).toMatch(/^\/attempts\//);
  const pages = [attempt, `/modules/${MODULE}/check`, `/modules/${MODULE}`, '/', '/review'];
  const before = await bodiesOf(server, cookie, pages);
  expect(before[0]).toMatch(/^200 /);
  expect(before[0]).toContain('Why is silence risky?');
  const saves = [
    { intent: 'save', items: 'one', commandId: 'save-1', 'one.choice': 'a1' },
    { intent: 'save', item: 'number', commandId: 'save-2', 'number.number': '3' },
    { intent: 'save', items: 'one', commandId: 'save-3', 'one.choice': 'none' },
    { intent: 'save', item: 'no-item', commandId: 'save-4' },
    { items: 'order', move: 'order up a2', commandId: 'save-5' },
    { intent: 'part-2', items: 'many', commandId: 'save-6', 'many.choice.a1': 'on' },
    { intent: 'submit', items: 'words', commandId: 'submit-1', 'words.text': 'So.' },
  ];
  for (const fields of saves) {
    for (const path of [attempt, `${attempt}.data`]) {
      before.push(await (await post(path, { ...fields })).text());
    }
  }
  expect(found(before)).toEqual([]);

  await post(attempt, {
    ...{ intent: 'submit', items: 'number', commandId: 'submit-2', sure: '1' },
    'number.number': '3',
  });
  const after = await bodiesOf(server, cookie, [attempt]);
  // It would have found them: now they are there.
  expect(found(after)).toHaveLength(planted.length);
});
