import { normalEmail } from '../people/secrets';
import type { Reader } from '../store/database';
import { fault, type TeachingFault } from './parts';

/** A member of a cohort, with what pages say of them. */
export interface Member {
  userId: string;
  groupId: string | null;
  joinedAt: Date;
  name: string;
  email: string;
  disabled: boolean;
}

/**
 * Everybody of a cohort, by name. In two queries and not one with a relation in it: that would spell
 * out the ids of all of them, more than a query may have.
 */
export async function everybodyIn(
  reader: Pick<Reader, 'cohortMember' | 'user'>,
  cohortId: string,
): Promise<Member[]> {
  const users = await reader.user.findMany({
    where: { memberships: { some: { cohortId } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true, disabledAt: true },
  });
  const rows = await reader.cohortMember.findMany({
    where: { cohortId },
    select: { userId: true, groupId: true, joinedAt: true },
  });
  const memberships = new Map(rows.map((row) => [row.userId, row]));
  return users.flatMap(({ id, name, email, disabledAt }) => {
    const membership = memberships.get(id);
    return membership ? { ...membership, name, email, disabled: disabledAt !== null } : [];
  });
}

/** Somebody of a cohort, found by what an instructor wrote. */
export type FoundMember =
  | { ok: true; id: string; name: string }
  | { ok: false; fault: Extract<TeachingFault, 'person' | 'ambiguous'> };

/** Finds the one member of a cohort with this name or address, letters large or small. */
export async function memberCalled(
  reader: Pick<Reader, 'cohortMember' | 'user'>,
  cohortId: string,
  written: string,
): Promise<FoundMember> {
  const text = written.trim();
  if (text === '') return fault('person');
  const plain = (one: string) => one.normalize('NFC').toLowerCase();
  const found = (await everybodyIn(reader, cohortId)).filter(
    ({ email, name }) => email === normalEmail(text) || plain(name) === plain(text),
  );
  const [first, second] = found;
  if (first === undefined) return fault('person');
  if (second !== undefined) return fault('ambiguous');
  return { ok: true, id: first.userId, name: first.name };
}

/** Names to offer where somebody of a cohort is to be named; none in a cohort too large for a list. */
export async function namesIn(
  reader: Pick<Reader, 'cohortMember'>,
  cohortId: string,
): Promise<string[]> {
  const rows = await reader.cohortMember.findMany({
    where: { cohortId },
    orderBy: { user: { name: 'asc' } },
    take: MOST_NAMES + 1,
    select: { user: { select: { name: true } } },
  });
  return rows.length > MOST_NAMES ? [] : rows.map(({ user }) => user.name);
}

const MOST_NAMES = 120;
