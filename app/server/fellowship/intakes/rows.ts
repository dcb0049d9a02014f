import { CALL_LIMITS, type CallFault, type ParsedCall } from '~/core/fellowship/call/parse';
import { callSchema } from '~/core/fellowship/call/schema';
import { readJsonFile } from '~/core/format/json-file';
import type { Person } from '../../people/person';
import type { Reader, Transaction } from '../../store/database';
import { type IntakeRow, mayRun } from '../parts';

/** An intake with when it was changed last, and whether its programme is archived. */
export interface WorkedRow extends IntakeRow {
  updatedAt: Date;
  programme: { name: string; archivedAt: Date | null };
}

/** An intake of this person's academy, where they may run it; null otherwise. */
export async function workedRow(
  from: Reader | Transaction,
  user: Person,
  id: string,
): Promise<WorkedRow | null> {
  if (!(await mayRun(from, user, id))) return null;
  return from.intake.findFirst({
    where: { id, academyId: user.academyId },
    select: {
      ...{ id: true, academyId: true, programmeId: true, slug: true, title: true },
      ...{ definition: true, opensAt: true, closesAt: true, timeZone: true, seed: true },
      ...{ publishedAt: true, archivedAt: true, updatedAt: true, reviewsBy: true },
      programme: { select: { name: true, archivedAt: true } },
    },
  });
}

export interface Dates {
  opensAt: Date;
  closesAt: Date;
}

/** Why dates cannot be published at `now`: closing before opening, or in the past. */
export function datesFault({ opensAt, closesAt }: Dates, now: number): 'dates' | 'past' | null {
  if (closesAt <= opensAt) return 'dates';
  return closesAt.getTime() <= now ? 'past' : null;
}

/** What stands in the way of publishing, from the text of a definition. */
export function faultsIn(parsed: ParsedCall): readonly CallFault[] {
  return parsed.ok ? [] : parsed.faults;
}

/**
 * The definition of a published intake, by its shape alone: what is refused by now does not undo a call
 * that was published before.
 */
export function publishedCall({ definition }: Pick<IntakeRow, 'definition'>) {
  const file = readJsonFile(definition, callSchema, CALL_LIMITS);
  return file.ok ? file.value : null;
}
