import type { Services } from '~/server/services';

/** Whether this server has the accounts that the README names, for people who try things. */
export async function hasDemo({ database }: Services): Promise<boolean> {
  const where = { email: 'trainee@demo.example', disabledAt: null };
  return (await database.reader.user.count({ where })) > 0;
}
