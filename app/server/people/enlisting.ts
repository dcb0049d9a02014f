import type { Letter } from '../mail/letter';
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

/**
 * Writes to somebody who is enrolled in something.
 *
 * @param token opens the account that they got; null where they had one
 */
export type EnrolLetter = (token: string | null, to: { name: string; email: string }) => Letter;

/** Gives many people an account at once, and tells those who had one. */
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
  /** Mails those people of an academy who have an account already, as part of `tx`. */
  tellIn(
    tx: Transaction,
    academyId: string,
    userIds: readonly string[],
    letter: EnrolLetter,
  ): Promise<void>;
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
    async tellIn(tx, academyId, userIds, letter) {
      const people = await tx.user.findMany({
        where: { id: { in: [...userIds] }, academyId, disabledAt: null },
        orderBy: { email: 'asc' },
        select: { email: true, name: true },
      });
      await outbox.sendIn(
        tx,
        people.map((person) => ({
          ...{ academyId, to: person.email, kind: 'account' as const },
          ...letter(null, person),
        })),
      );
    },
  };
}
