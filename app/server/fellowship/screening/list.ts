import { readAnswers } from '~/core/fellowship/call/answers';
import { completeness } from '~/core/fellowship/call/completeness';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { Prisma } from '../../generated/client';
import type { Database, Reader } from '../../store/database';
import { type SentState, type SheetRow, type Sign, stateOf } from './sheet';
import { keepSheets } from './sheets';
import { asWished, type Wish } from './wish';

/** Applications on one page. */
export const PAGE = 40;

/** An application in the list. Times in ms since 1970. */
export interface ApplicationLine {
  id: string;
  number: number;
  /** '' until it is sent in. */
  name: string;
  email: string;
  /** In words. */
  country: string;
  state: SentState;
  sentAt: number | null;
  screening: SheetRow['screening'];
  reason: string;
  signs: readonly Sign[];
  /** Of a draft: how many of the required answers are there. */
  progress: { answered: number; required: number } | null;
}

export interface ApplicationList {
  lines: ApplicationLine[];
  /** Of those that fit the wish. */
  count: number;
  page: number;
  pages: number;
  /** Of all: the countries that occur, by name. */
  countries: { code: string; name: string }[];
}

interface RawLine {
  id: string;
  number: unknown;
  email: string;
  submittedAt: unknown;
  withdrawnAt: unknown;
  screening: SheetRow['screening'];
  reason: string | null;
  name: string | null;
  country: string | null;
  sameName: string | null;
  sameMailbox: string | null;
}

/** A page of the applications of an intake, by number. */
export async function listOf(
  database: Database,
  intake: { id: string; academyId: string },
  definition: CallDefinition,
  wish: Wish,
): Promise<ApplicationList> {
  const { reader } = database;
  const { id: intakeId } = intake;
  await keepSheets(database, intake, definition);
  // The order of the joins and the index are given: no row is read that is not shown.
  const wished = Prisma.sql`
    FROM "Application" a INDEXED BY "Application_list_idx"
      CROSS JOIN "Applicant" p ON p."id" = a."applicantId"
      LEFT JOIN "ApplicationSheet" s ON s."applicationId" = a."id"
    WHERE ${asWished(intakeId, wish)}`;
  const [counted] = await reader.$queryRaw<
    { count: unknown }[]
  >`SELECT COUNT(*) AS "count" ${wished}`;
  const count = Number(counted?.count ?? 0);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(Math.max(1, Math.floor(wish.page)), pages);
  const rows = await reader.$queryRaw<RawLine[]>`
    SELECT a."id", a."number", p."email", a."submittedAt", a."withdrawnAt", a."screening",
      a."screeningReason" AS "reason", s."name", s."country", s."sameName", s."sameMailbox"
    ${wished} ORDER BY a."number" LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  const signs = await signsOf(reader, intakeId, rows);
  const progress = await progressOf(reader, definition, rows);
  const occurring = await reader.$queryRaw<{ country: string }[]>`
    SELECT DISTINCT "country" FROM "ApplicationSheet"
    WHERE "intakeId" = ${intakeId} AND "country" <> ''`;
  const countries = occurring.map(({ country: code }) => ({ code, name: COUNTRIES[code] ?? code }));
  return {
    ...{ count, page, pages },
    lines: rows.map((row) => lineOf(row, signs.get(row.id) ?? [], progress.get(row.id) ?? null)),
    countries: countries.sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

function lineOf(
  row: RawLine,
  signs: readonly Sign[],
  progress: ApplicationLine['progress'],
): ApplicationLine {
  const { id, email, screening } = row;
  const country = row.country ?? '';
  return {
    ...{ id, number: Number(row.number), name: row.name ?? '', email, state: stateOf(row) },
    ...{ country: COUNTRIES[country] ?? country, screening, reason: row.reason ?? '' },
    sentAt: row.submittedAt === null ? null : Number(row.submittedAt),
    ...{ signs, progress },
  };
}

const SIGNS = [
  { reason: 'same-name-and-birth', key: 'sameName' },
  { reason: 'same-mailbox', key: 'sameMailbox' },
] as const;

/** Signs of one person behind some of these lines and other applications; only what counts is compared. */
async function signsOf(
  reader: Reader,
  intakeId: string,
  lines: readonly RawLine[],
): Promise<ReadonlyMap<string, readonly Sign[]>> {
  const signs = new Map<string, Sign[]>();
  const sent = lines.filter((line) => stateOf(line) === 'sent');
  for (const { reason, key } of SIGNS) {
    const keys = [...new Set(sent.flatMap((line) => line[key] ?? []))];
    if (keys.length === 0) continue;
    const column = Prisma.raw(`s."${key}"`);
    const rows = await reader.$queryRaw<{ key: string; number: unknown }[]>`
      SELECT ${column} AS "key", a."number" FROM "ApplicationSheet" s
        JOIN "Application" a ON a."id" = s."applicationId"
      WHERE s."intakeId" = ${intakeId} AND ${column} IN (${Prisma.join(keys)})
        AND a."withdrawnAt" IS NULL ORDER BY a."number"`;
    for (const line of sent) {
      const others = rows
        .filter((row) => row.key === line[key] && Number(row.number) !== Number(line.number))
        .map((row) => Number(row.number));
      if (others.length === 0) continue;
      signs.set(line.id, [...(signs.get(line.id) ?? []), { reason, others }]);
    }
  }
  return signs;
}

/** How far drafts are: only how many answers there are, never which. */
async function progressOf(reader: Reader, definition: CallDefinition, shown: readonly RawLine[]) {
  const drafts = shown.filter((line) => stateOf(line) === 'draft').map(({ id }) => id);
  const rows = await reader.application.findMany({
    where: { id: { in: drafts } },
    select: { id: true, answers: true },
  });
  return new Map(
    rows.map(({ id, answers }) => {
      const given = readAnswers(definition, JSON.parse(answers));
      const { answered, required } = completeness(definition, given);
      return [id, { answered, required }];
    }),
  );
}
