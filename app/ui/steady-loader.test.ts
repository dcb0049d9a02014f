import { describe, expect, test } from 'vitest';
import { isBrokenLine, steadyLoader } from './steady-loader';

/** Asks a loader for `path`, where the server answers with `answer` or throws it. */
function ask(loader: ReturnType<typeof steadyLoader>, path: string, answer: () => unknown) {
  const serverLoader = async () => JSON.parse(JSON.stringify(answer()));
  const request = new Request(`http://localhost${path}`);
  return loader({ request, params: {}, serverLoader });
}

const fails = (error: unknown) => () => {
  throw error;
};

describe('a steady loader', () => {
  test('gives what was there before when the line breaks', async () => {
    const loader = steadyLoader();
    await ask(loader, '/a', () => ({ count: 1 }));
    expect(await ask(loader, '/a', fails(new TypeError('Failed to fetch')))).toEqual({ count: 1 });
    expect(await ask(loader, '/a', () => ({ count: 2 }))).toEqual({ count: 2 });
  });

  test('does not show one page for another', async () => {
    const loader = steadyLoader();
    await ask(loader, '/a', () => ({ count: 1 }));
    await expect(ask(loader, '/b', fails(new TypeError('x')))).rejects.toThrow('x');
  });

  test('passes on an answer that says no', async () => {
    const loader = steadyLoader();
    await ask(loader, '/a', () => ({ count: 1 }));
    const no = new Response(null, { status: 404 });
    await expect(ask(loader, '/a', fails(no))).rejects.toBe(no);
  });
});

test.each([
  [new TypeError('Failed to fetch'), true],
  [new Response(null, { status: 503 }), true],
  [new Response(null, { status: 302 }), false],
  [{ status: 404, statusText: '', internal: false, data: null }, false],
  [{ status: 502, statusText: '', internal: false, data: null }, true],
])('tells a broken line from an answer', (error, broken) => {
  expect(isBrokenLine(error)).toBe(broken);
});
