import { packed } from '~/core/learning/gradebook/packed';
import type { Clock } from '../../clock';
import type { Curriculum } from '../../curriculum/curriculum';
import { teaches } from '../../exercises/parts';
import type { Person } from '../../people/person';
import type { Role } from '../../people/roles';
import type { Database, Reader } from '../../store/database';
import { type ExportParts, exportOf, type GradebookExport } from './export';
import { type CheckStatistics, checkStatistics } from './items';
import { type MemberRow, membersOf } from './people-sql';
import type { GradebookQuery } from './query';
import { assignmentsOf, cellsOf, type GradebookColumn } from './sheet';
import { type Work, workOf } from './work';

/** People on one page, and assignments: as many as a page of 15 KB holds. */
export const PEOPLE_A_PAGE = 40;
export const COLUMNS_A_PAGE = 12;

export interface GradebookRow {
  readonly userId: string;
  readonly name: string;
  readonly group: string | null;
  /** One for each column, as `unpacked` reads them. */
  readonly cells: string;
}

/** One page of a cohort's gradebook. */
export interface GradebookPage {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** People of the cohort, or of the group asked for. */
  readonly people: number;
  /** Assignments of the cohort. */
  readonly assignments: number;
  readonly columns: readonly GradebookColumn[];
  /** The page of assignments shown, from 1, and how many there are. */
  readonly columnPage: number;
  readonly columnPages: number;
  readonly rows: readonly GradebookRow[];
  /** Whether there are people before and after these. */
  readonly earlier: boolean;
  readonly later: boolean;
}

/** Who may read a gradebook; `signedInAs` wants the list. */
export const GRADEBOOK_READERS = ['instructor', 'coordinator', 'admin'] as const satisfies Role[];

/** What a cohort's people have done of what they were given. Everything is null for a cohort that is not in the reader's academy. */
export interface Gradebook {
  page(user: Person, cohortId: string, query: GradebookQuery): Promise<GradebookPage | null>;
  /** All of it, to be written into a file; leaves a trace in the audit log. */
  export(user: Person, cohortId: string, format: 'csv' | 'xlsx'): Promise<GradebookExport | null>;
  /** What stands behind one cell; null also where the assignment is not for this person. */
  work(user: Person, cohortId: string, assignmentId: string, userId: string): Promise<Work | null>;
  /** How the items of a module's check worked; null also for who does not teach: it tells the key. */
  items(user: Person, cohortId: string, moduleId: string): Promise<CheckStatistics | null>;
}

export function createGradebook(
  parts: ExportParts & {
    database: Database;
    clock: Clock;
    curriculum: Pick<Curriculum, 'current' | 'version'>;
  },
): Gradebook {
  const { database, clock, curriculum } = parts;
  const { reader } = database;
  return {
    async page(user, cohortId, query) {
      const cohort = await cohortOf(reader, user, cohortId);
      if (!cohort) return null;
      const now = clock.now();
      const assignments = await assignmentsOf(reader, cohortId);
      const columnPages = Math.max(1, Math.ceil(assignments.length / COLUMNS_A_PAGE));
      const columnPage = Math.min(query.columns, columnPages);
      const shown = assignments.slice((columnPage - 1) * COLUMNS_A_PAGE).slice(0, COLUMNS_A_PAGE);
      const found = await pageOfPeople(reader, user, cohortId, query, now);
      const cells = await cellsOf(reader, found.people, shown, now);
      const groups = new Map(cohort.groups.map(({ id, name }) => [id, name]));
      return {
        cohort: { id: cohort.id, name: cohort.name },
        groups: cohort.groups,
        people: await reader.cohortMember.count({
          where: { cohortId, ...(query.group === '' ? {} : { groupId: query.group }) },
        }),
        assignments: assignments.length,
        columns: shown.map(({ id, kind, subjectId, title, dueAt }) => ({
          ...{ id, kind, subjectId, title, dueAt },
        })),
        columnPage,
        columnPages,
        rows: found.people.map(({ userId, name, groupId }, row) => ({
          userId,
          name,
          group: groups.get(groupId ?? '') ?? null,
          cells: packed(cells[row] ?? []),
        })),
        earlier: found.earlier,
        later: found.later,
      };
    },
    async export(user, cohortId, format) {
      const cohort = await cohortOf(reader, user, cohortId);
      return cohort && exportOf(parts, user, cohort, format);
    },
    async work(user, cohortId, assignmentId, userId) {
      const cohort = await cohortOf(reader, user, cohortId);
      const work = cohort && (await workOf(reader, cohort, assignmentId, userId, clock.now()));
      // Why somebody got more time is between them and who teaches.
      return (
        work && (teaches(user) ? work : { ...work, extension: work.extension && { reason: '' } })
      );
    },
    async items(user, cohortId, moduleId) {
      const cohort = teaches(user) ? await cohortOf(reader, user, cohortId) : null;
      return cohort && checkStatistics({ reader, curriculum }, user.academyId, cohort, moduleId);
    },
  };
}

/** A cohort of the reader's academy; null for any other. */
async function cohortOf(reader: Reader, { academyId }: Person, cohortId: string) {
  return reader.cohort.findFirst({
    where: { id: cohortId, academyId },
    select: {
      id: true,
      academyId: true,
      name: true,
      groups: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
    },
  });
}

async function pageOfPeople(
  reader: Reader,
  { academyId }: Person,
  cohortId: string,
  query: GradebookQuery,
  now: number,
): Promise<{ people: MemberRow[]; earlier: boolean; later: boolean }> {
  const from = query.last ? null : query.from;
  const edge =
    from &&
    (await reader.user.findFirst({
      where: { id: from.userId, academyId },
      select: { id: true, name: true },
    }));
  const backwards = query.last || (edge !== null && from?.side === 'before');
  const found = await membersOf(reader, {
    academyId,
    cohortId,
    filters: query,
    beyond: edge && { name: edge.name, userId: edge.id },
    backwards,
    most: PEOPLE_A_PAGE + 1,
    now,
  });
  const more = found.length > PEOPLE_A_PAGE;
  const people = found.slice(0, PEOPLE_A_PAGE);
  // What lies on the other side is where the reader came from.
  if (backwards) return { people: people.reverse(), earlier: more, later: edge !== null };
  return { people, earlier: edge !== null, later: more };
}
