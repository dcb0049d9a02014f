import type { Translate } from '~/ui/messages/messages';
import type { Choice } from '~/ui/select';

/** The roles of an academy, in the reader's words. */
export function roleChoices(t: Translate): Choice[] {
  const roles = ['trainee', 'instructor', 'coordinator', 'admin'] as const;
  return roles.map((role) => ({ value: role, label: t(`ui.role.${role}`) }));
}
