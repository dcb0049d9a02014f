import { normalEmail } from '../people/secrets';
import type { Reader } from '../store/database';
import { fault, type TeachingFault } from './parts';

/** Somebody of a cohort, found by what an instructor wrote. */
export type FoundMember =
  | { ok: true; id: string; name: string }
  | { ok: false; fault: Extract<TeachingFault, 'person' | 'ambiguous'> };

/** Finds the one member of a cohort with this name or address, letters large or small. */
export async function memberCalled(
  reader: Pick<Reader, 'cohortMember'>,
  cohortId: string,
  written: string,
): Promise<FoundMember> {
  const text = written.trim();
  if (text === '') return fault('person');
  const rows = await reader.cohortMember.findMany({
    where: { cohortId },
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  const plain = (one: string) => one.normalize('NFC').toLowerCase();
  const found = rows.filter(
    ({ user }) => user.email === normalEmail(text) || plain(user.name) === plain(text),
  );
  const [first, second] = found;
  if (first === undefined) return fault('person');
  if (second !== undefined) return fault('ambiguous');
  return { ok: true, id: first.user.id, name: first.user.name };
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
