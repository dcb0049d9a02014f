import type { MemberStanding } from '~/core/fellowship/readiness/standing';
import type { Person } from '../../people/person';
import type { CohortRow } from '../../teaching/parts';
import { assignedIn, countedForMarks } from './assigned';
import { type DashboardParts, groupsOf } from './dashboard';
import { membersOf } from './members-sql';
import { standingsOf } from './people';

/** One person's line of an exported dashboard. */
export interface ExportedStanding extends MemberStanding {
  readonly name: string;
  /** Tells apart who has the same name; the same in every file, and no address. */
  readonly code: string;
  readonly group: string | null;
}

/** A whole dashboard, batch by batch: it may be larger than memory should hold. */
export interface StandingExport {
  readonly cohort: string;
  /** The moment that all figures are of; ms since 1970. */
  readonly at: number;
  rows(): AsyncIterable<readonly ExportedStanding[]>;
}

/** People at a time: small enough that live rooms do not wait for a batch. */
const A_BATCH = 100;

/** Notes in the audit log that the figures leave the house, and hands them over. */
export async function standingExport(
  { database, clock, auditIn, subjects }: DashboardParts,
  { id: actorId, academyId }: Person,
  { id: cohortId, name }: Pick<CohortRow, 'id' | 'name'>,
  format: 'csv' | 'xlsx',
): Promise<StandingExport> {
  const { reader } = database;
  const detail = { what: 'dashboard', format };
  const entry = { academyId, actorId, action: 'data.exported', subject: cohortId, detail } as const;
  await database.write((tx) => auditIn(tx, entry));
  const at = clock.now();
  const assigned = await assignedIn(reader, cohortId);
  const marked = await countedForMarks(subjects, academyId, assigned);
  const groups = new Map((await groupsOf(reader, cohortId)).map((one) => [one.id, one.name]));
  const everybody = await membersOf(reader, { cohortId, group: '' });
  async function* rows(): AsyncGenerator<readonly ExportedStanding[]> {
    for (let from = 0; from < everybody.length; from += A_BATCH) {
      const members = everybody.slice(from, from + A_BATCH);
      const given = { academyId, cohortId, members, assigned, marked, now: at };
      const found = await standingsOf({ reader, subjects }, given);
      const codes = await codesOf(members.map(({ userId }) => userId));
      yield found.map(({ userId, name: person, groupId, standing }) => ({
        ...{ name: person, code: codes.get(userId) ?? '', ...standing },
        group: groups.get(groupId ?? '') ?? null,
      }));
    }
  }
  async function codesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await reader.user.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, pseudonym: true },
    });
    return new Map(found.map(({ id, pseudonym }) => [id, pseudonym]));
  }
  return { cohort: name, at, rows };
}
