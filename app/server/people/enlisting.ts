import type { Transaction } from '../store/database';
import { makeLinks } from './links';
import type { LetterWith, Outbox } from './members';
import { newPerson } from './new-person';
import type { Person } from './person';
import { mayGrant } from './roles';
import type { Staff } from './staff';

/** Somebody who gets an account: an address as `normalEmail` makes it, a name as `cleanName` does. */
export interface Recruit {
  email: string;
  name: string;
}

/** Gives many people an account at once. */
export interface Enlisting {
  /**
   * Makes trainees of the academy of `by` in `tx`, and a one-time link for each, mailed with
   * `letter`. Who may do so is asked where this is called.
   *
   * @returns their ids, in order
   * @throws where `by` may not make trainees, or an address is taken: nothing of `tx` is kept then
   */
  enlistIn(
    tx: Transaction,
    by: Person,
    recruits: readonly Recruit[],
    letter: LetterWith,
  ): Promise<string[]>;
}

export function createEnlisting(staff: Staff, outbox: Outbox): Enlisting {
  const { audit, clock, ids } = staff;
  return {
    async enlistIn(tx, by, recruits, letter) {
      if (!mayGrant(by.role, 'trainee')) throw new Error('A trainee makes no trainees.');
      if (recruits.length === 0) return [];
      const { academyId, id: invitedById } = by;
      const role = 'trainee';
      const people = recruits.map(({ email, name }) => {
        return newPerson({ id: ids.id(), academyId, email, name, role }, new Date(clock.now()));
      });
      await tx.user.createMany({ data: people });
      const links = people.map(({ id: userId, email, name }) => {
        return { academyId, email, name, role, invitedById, userId } as const;
      });
      const tokens = await makeLinks(tx, links, staff);
      await outbox.sendIn(
        tx,
        people.map(({ email, name }, index) => ({
          ...{ academyId, to: email, kind: 'account' as const },
          ...letter(tokens[index] ?? '', { email, name }),
        })),
      );
      for (const { id } of people) {
        const entry = { academyId, actorId: invitedById, subject: id, detail: { role } };
        await audit.in(tx, { ...entry, action: 'person.created' });
      }
      return people.map(({ id }) => id);
    },
  };
}
