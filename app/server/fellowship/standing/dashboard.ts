import type { MemberStanding } from '~/core/fellowship/readiness/standing';
import type { Clock } from '../../clock';
import type { Audit } from '../../people/audit';
import type { Person } from '../../people/person';
import type { Database, Reader } from '../../store/database';
import { cohortSeenBy } from '../../teaching/parts';
import type { Subjects } from '../../teaching/subjects';
import { assignedIn, countedForMarks } from './assigned';
import { countOf, type Member, membersOf } from './members-sql';
import { standingsOf } from './people';
import { type PieceStanding, piecesOf } from './pieces';
import type { DashboardQuery } from './query';
import { ranked } from './ranks';
import { type Span, seriesOf, spanOf } from './series';
import { type StandingExport, standingExport } from './standing-export';

/** Pictures on one page: as many as a page of 15 KB holds. */
export const PEOPLE_A_PAGE = 24;
export const PIECES_A_PAGE = 12;

/** One person's place on a dashboard. */
export interface StandingRow extends MemberStanding {
  readonly id: string;
  readonly name: string;
  /** The name of their group; null where they are in none. */
  readonly group: string | null;
  /** Of all that has opened by now: done, and due, at each step of the span; per cent. */
  readonly done: readonly number[];
  readonly due: readonly number[];
  /** Reached in each marked piece of work, by its date; per cent. */
  readonly shares: readonly number[];
}

/** A page of a cohort's dashboard. */
export interface DashboardPage {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Of the cohort, or of the group asked for. */
  readonly people: number;
  readonly pieces: number;
  readonly page: number;
  readonly pages: number;
  /** What the pictures of completion run over. */
  readonly span: Span;
  readonly shown:
    | { readonly by: 'people'; readonly rows: readonly StandingRow[] }
    | {
        readonly by: 'work';
        readonly rows: readonly (PieceStanding & { readonly group: string | null })[];
      };
}

/** Where a cohort stands. Everything is null where the cohort is not there for this person. */
export interface Dashboards {
  /** One page of pictures with their figures. */
  dashboard(user: Person, cohortId: string, query: DashboardQuery): Promise<DashboardPage | null>;
  /** Everybody's figures, for a file; noted in the audit log. */
  exportStandings(
    user: Person,
    cohortId: string,
    format: 'csv' | 'xlsx',
  ): Promise<StandingExport | null>;
}

export interface DashboardParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auditIn: Audit['in'];
  readonly subjects: Subjects;
}

export function createDashboards(parts: DashboardParts): Dashboards {
  const { database, clock } = parts;
  const { reader } = database;
  return {
    async dashboard(user, cohortId, query) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      if (cohort === null) return null;
      const now = clock.now();
      const groups = await groupsOf(reader, cohortId);
      const assigned = await assignedIn(reader, cohortId);
      const people = await countOf(reader, { cohortId, group: query.group });
      const asked = { ...{ academyId: cohort.academyId, cohortId, query, assigned, groups, now } };
      const most = query.by === 'work' ? assigned.length : people;
      const size = query.by === 'work' ? PIECES_A_PAGE : PEOPLE_A_PAGE;
      const pages = Math.max(1, Math.ceil(most / size));
      const page = Math.min(query.page, pages);
      const span = spanOf(cohort.createdAt.getTime(), now);
      const window = { skip: (page - 1) * size, take: size };
      return {
        cohort: { id: cohort.id, name: cohort.name },
        ...{ groups, people, pieces: assigned.length, page, pages, span },
        shown:
          query.by === 'work'
            ? { by: 'work', rows: await pieceRows(reader, asked, window) }
            : { by: 'people', rows: await personRows(parts, asked, window, span) },
      };
    },
    async exportStandings(user, cohortId, format) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      return cohort && standingExport(parts, user, cohort, format);
    },
  };
}

interface Asked {
  readonly academyId: string;
  readonly cohortId: string;
  readonly query: DashboardQuery;
  readonly assigned: Awaited<ReturnType<typeof assignedIn>>;
  readonly groups: DashboardPage['groups'];
  readonly now: number;
}

interface Window {
  readonly skip: number;
  readonly take: number;
}

async function pieceRows(
  reader: Reader,
  { cohortId, query, assigned, groups, now }: Asked,
  { skip, take }: Window,
) {
  const work = assigned.slice(skip, skip + take);
  const pieces = await piecesOf(reader, { cohortId, group: query.group }, work, now);
  return pieces.map((piece) => ({ ...piece, group: nameOf(groups, piece.groupId) }));
}

async function personRows(
  parts: DashboardParts,
  asked: Asked,
  window: Window,
  span: Span,
): Promise<StandingRow[]> {
  const { academyId, cohortId, query, assigned, groups, now } = asked;
  const { subjects, database } = parts;
  const { reader } = database;
  const marked = await countedForMarks(subjects, academyId, assigned);
  const crowd = { cohortId, group: query.group };
  const { order } = query;
  const inOrder = { crowd, assigned, marked, now };
  const members: Member[] =
    order === 'name'
      ? await membersOf(reader, crowd, window)
      : (await ranked({ reader }, order, inOrder)).slice(window.skip, window.skip + window.take);
  const given = { academyId, cohortId, members, assigned, marked, now };
  const found = await standingsOf({ reader, subjects }, given);
  return found.map(({ userId, name, groupId, standing, doneAt, dueAt, shares }) => ({
    ...{ id: userId, name, group: nameOf(groups, groupId), ...standing, shares },
    done: seriesOf(doneAt, standing.completion.of, span),
    due: seriesOf(dueAt, standing.completion.of, span),
  }));
}

/** The groups of a cohort, by name. */
export async function groupsOf(
  reader: Pick<Reader, 'cohortGroup'>,
  cohortId: string,
): Promise<{ id: string; name: string }[]> {
  const select = { id: true, name: true };
  return reader.cohortGroup.findMany({ where: { cohortId }, orderBy: { name: 'asc' }, select });
}

function nameOf(groups: DashboardPage['groups'], id: string | null): string | null {
  return groups.find((group) => group.id === id)?.name ?? null;
}
