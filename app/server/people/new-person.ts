import { isAddress } from '~/core/format/address';
import type { Role } from './roles';
import { sha256 } from './secrets';

const LONGEST_NAME = 120;

/** A name as it is kept: one line without control characters; null where nothing is left, or too much. */
export function cleanName(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return name === '' || name.length > LONGEST_NAME ? null : name;
}

/** Whether mail could be sent there, as far as a look at it tells. */
export const isEmail = isAddress;

/** The row of a new person, without a password. The pseudonym stands for them once they are forgotten. */
export function newPerson(
  person: { id: string; academyId: string; email: string; name: string; role: Role },
  createdAt: Date,
) {
  const pseudonym = `P-${sha256(`pseudonym:${person.id}`).slice(0, 8).toUpperCase()}`;
  return { ...person, pseudonym, createdAt };
}
