import { expect, it } from 'vitest';
import { nearestName } from './nearest';

const known = ['upland', 'delta', 'fisherfolk', 'id'];

it.each([
  ['uplnd', 'upland'],
  ['detla', 'delta'],
  ['Delta', 'delta'],
  ['fisher-folk', 'fisherfolk'],
  ['x', undefined],
  ['lowland', undefined],
  ['a'.repeat(500_000), undefined],
])('suggests for %.20s the name %s', (name, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});
