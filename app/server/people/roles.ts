/** What a person may be within an academy. */
export const ROLES = ['trainee', 'instructor', 'coordinator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const RANK: Readonly<Record<Role, number>> = {
  trainee: 0,
  instructor: 1,
  coordinator: 1,
  admin: 2,
};

/** Whether `value` is the name of a role. */
export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/**
 * Whether somebody with the role `own` may give the role `given`: never one above their own, and not
 * the one beside it either, which may do other things.
 */
export function mayGrant(own: Role, given: Role): boolean {
  return own !== 'trainee' && (own === given || RANK[given] < RANK[own]);
}
