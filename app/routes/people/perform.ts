import type { FormText } from '~/server/http/form';
import type { LetterWith, Members } from '~/server/people/members';
import type { Outcome } from '~/server/people/outcome';
import type { Person } from '~/server/people/person';
import { isRole, type Role } from '~/server/people/roles';

/** What is mailed with a one-time link. */
export interface Letters {
  invitation: LetterWith;
  password: LetterWith;
}

/**
 * Does what one of the forms of this page asks for.
 *
 * @returns the token of a new one-time link, or null where there is none
 * @throws a 400 for a form that this page does not have
 */
export async function perform(
  intent: string,
  text: FormText,
  by: Person,
  members: Members,
  letters: Letters,
): Promise<Outcome<string | null>> {
  const id = text('id');
  switch (intent) {
    case 'invite':
      return members.invite(
        by,
        {
          email: text('email'),
          name: text('name'),
          role: roleIn(text('role')),
        },
        letters.invitation,
      );
    case 'withdraw':
      return members.withdraw(by, id);
    case 'role':
      return members.setRole(by, id, roleIn(text('role')));
    case 'reset':
      return members.resetLink(by, id, letters.password);
    case 'disable':
      return members.disable(by, id);
    case 'enable':
      return members.enable(by, id);
    default:
      throw new Response(null, { status: 400 });
  }
}

function roleIn(text: string): Role {
  if (isRole(text)) return text;
  throw new Response(null, { status: 400 });
}
