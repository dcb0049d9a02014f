import { expect, test } from 'vitest';
import { rooms } from '../bench/rooms';

test('rooms full of people get every command, every seat once', async () => {
  const result = await rooms({ tables: 4, seats: 8, rate: 40, seconds: 2, warmup: 1 });
  expect(result).toMatchObject({ sent: 80, delivered: 80, lost: 0, doubled: 0, failed: 0 });
});
