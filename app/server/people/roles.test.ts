import { expect, test } from 'vitest';
import { mayGrant, ROLES } from './roles';

test('nobody gives a role above their own, nor one beside it, and trainees give none', () => {
  const granted = ROLES.map((own) => [own, ROLES.filter((given) => mayGrant(own, given))]);
  expect(Object.fromEntries(granted)).toEqual({
    trainee: [],
    instructor: ['trainee', 'instructor'],
    coordinator: ['trainee', 'coordinator'],
    admin: ['trainee', 'instructor', 'coordinator', 'admin'],
  });
});
