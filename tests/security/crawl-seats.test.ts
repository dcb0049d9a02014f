import { test } from 'vitest';
import { expectTight } from './crawls';

test(
  'seats are let in where they may, and learn nothing that only others may know',
  {
    timeout: 600_000,
  },
  () => expectTight('seats'),
);
