import { expect, test } from 'vitest';
import { Queue } from './queue';

test('runs tasks one at a time, in the order in which they came', async () => {
  const queue = new Queue();
  const seen: string[] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = queue.run(async () => {
    seen.push('first begins');
    await gate;
    seen.push('first ends');
  });
  const second = queue.run(async () => void seen.push('second'));
  release();
  await Promise.all([first, second]);
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
});

test('a task that fails fails its own caller only', async () => {
  const queue = new Queue();
  const failing = queue.run(() => Promise.reject(new Error('no')));
  const following = queue.run(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await following).toBe('done');
  await queue.idle();
});
