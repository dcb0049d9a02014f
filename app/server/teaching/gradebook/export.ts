import type { GradebookCell } from '~/core/learning/gradebook/cell';
import type { Clock } from '../../clock';
import type { People } from '../../people/people';
import type { Person } from '../../people/person';
import type { Database } from '../../store/database';
import { type MemberRow, membersOf } from './people-sql';
import { assignmentsOf, cellsOf, type GradebookColumn } from './sheet';

/** One person's line of an exported gradebook. */
export interface ExportRow {
  readonly name: string;
  /** Tells apart who has the same name; the same in every file, and no address. */
  readonly code: string;
  /** For admins only, who know everybody's. */
  readonly email: string | null;
  readonly group: string | null;
  readonly cells: readonly GradebookCell[];
}

/** A whole gradebook, batch by batch: it may be larger than memory should hold. */
export interface GradebookExport {
  readonly cohort: string;
  readonly columns: readonly GradebookColumn[];
  /** Whether rows carry addresses. */
  readonly withAddresses: boolean;
  rows(): AsyncIterable<readonly ExportRow[]>;
}

export interface ExportParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: People['audit'];
}

interface ExportedCohort {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** People at a time: small enough that live rooms do not wait for a batch. */
const A_BATCH = 100;

/** Notes in the audit log that the gradebook leaves the house, and hands it over. */
export async function exportOf(
  { database, clock, audit }: ExportParts,
  { id: actorId, academyId, role }: Person,
  cohort: ExportedCohort,
  format: 'csv' | 'xlsx',
): Promise<GradebookExport> {
  const { reader } = database;
  const detail = { what: 'gradebook', format };
  await audit({ academyId, actorId, action: 'data.exported', subject: cohort.id, detail });
  const assignments = await assignmentsOf(reader, cohort.id);
  const groups = new Map(cohort.groups.map(({ id, name }) => [id, name]));
  const now = clock.now();
  const withAddresses = role === 'admin';
  const everybody = { group: '', name: '', state: null };
  async function* rows(): AsyncGenerator<readonly ExportRow[]> {
    let last: MemberRow | undefined;
    do {
      const people = await membersOf(reader, {
        academyId,
        cohortId: cohort.id,
        filters: everybody,
        beyond: last ?? null,
        backwards: false,
        most: A_BATCH,
        now,
      });
      if (people.length === 0) return;
      const cells = await cellsOf(reader, people, assignments, now);
      const known = await knownOf(people);
      yield people.map(({ userId, name, groupId }, row) => ({
        name,
        code: known.get(userId)?.pseudonym ?? '',
        email: withAddresses ? (known.get(userId)?.email ?? '') : null,
        group: groups.get(groupId ?? '') ?? null,
        cells: cells[row] ?? [],
      }));
      last = people.length === A_BATCH ? people.at(-1) : undefined;
    } while (last);
  }
  async function knownOf(people: readonly MemberRow[]) {
    const found = await reader.user.findMany({
      where: { id: { in: people.map(({ userId }) => userId) } },
      select: { id: true, email: true, pseudonym: true },
    });
    return new Map(found.map((each) => [each.id, each]));
  }
  return { cohort: cohort.name, columns: assignments, withAddresses, rows };
}
