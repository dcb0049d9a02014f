import { duplicateSigns } from '~/core/fellowship/call/duplicates';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { Prisma } from '../../generated/client';
import type { Reader, Transaction } from '../../store/database';

/** Whether an application was sent in, is still being written, or was taken back. */
export type SentState = 'draft' | 'sent' | 'withdrawn';
export const SCREENINGS = ['eligible', 'ineligible', 'duplicate'] as const;
export type Screening = (typeof SCREENINGS)[number];

/** An application in the list, with what was sent of who it is of; '' where nothing was. */
export interface SheetRow {
  readonly id: string;
  readonly number: number;
  readonly email: string;
  readonly state: SentState;
  readonly sentAt: number | null;
  readonly screening: Screening | null;
  readonly reason: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `YYYY-MM-DD`. */
  readonly born: string;
}

interface RawRow {
  id: string;
  number: unknown;
  email: string;
  submittedAt: unknown;
  withdrawnAt: unknown;
  screening: Screening | null;
  reason: string | null;
  name: string | null;
  country: string | null;
  born: string | null;
}

/**
 * Every application of an intake in a line, by number. Of what is not sent in only the address is
 * read: until then the answers are the applicant's own.
 *
 * @param only the ids of some of them; a few hundred at most
 */
export async function sheetOf(
  reader: Reader | Transaction,
  intakeId: string,
  definition: Pick<CallDefinition, 'questions'>,
  only?: readonly string[],
): Promise<SheetRow[]> {
  const { names, country, born } = asked(definition);
  const sent = (question: string) => Prisma.sql`json_extract(a."submitted", ${`$."${question}"`})`;
  const one = (question: string | undefined) => (question ? sent(question) : Prisma.sql`NULL`);
  const name =
    names.length === 0
      ? Prisma.sql`NULL`
      : Prisma.join(
          names.map((each) => Prisma.sql`COALESCE(${sent(each)}, '')`),
          ` || ' ' || `,
        );
  const wanted = only ? Prisma.sql`a."id" IN (${Prisma.join([...only])})` : Prisma.sql`1`;
  const rows = await reader.$queryRaw<RawRow[]>`
    SELECT a."id", a."number", p."email", a."submittedAt", a."withdrawnAt", a."screening",
      a."screeningReason" AS "reason",
      ${name} AS "name", ${one(country)} AS "country", ${one(born)} AS "born"
    FROM "Application" a JOIN "Applicant" p ON p."id" = a."applicantId"
    WHERE a."intakeId" = ${intakeId} AND ${wanted}
    ORDER BY a."number"`;
  return rows.map((row) => ({
    ...{ id: row.id, number: Number(row.number), email: row.email, state: stateOf(row) },
    sentAt: row.submittedAt === null ? null : Number(row.submittedAt),
    ...{ screening: row.screening, reason: row.reason ?? '' },
    ...{ name: text(row.name), country: text(row.country), born: text(row.born) },
  }));
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** How an application stands by its two dates, as they come from the database. */
export function stateOf({
  submittedAt,
  withdrawnAt,
}: {
  submittedAt: unknown;
  withdrawnAt: unknown;
}): SentState {
  if (withdrawnAt !== null) return 'withdrawn';
  return submittedAt === null ? 'draft' : 'sent';
}

/** The questions that say who somebody is: lines that reveal a name, the country, the birth. */
function asked({ questions }: Pick<CallDefinition, 'questions'>) {
  const countries = questions.filter((question) => question.type === 'country');
  const country = countries.find(({ attribute }) => attribute === 'country') ?? countries[0];
  const born = questions.find(({ type, reveals }) => type === 'date' && reveals.includes('age'));
  const names = questions.filter(
    ({ type, reveals }) => type === 'line' && reveals.includes('name'),
  );
  return { names: names.map(({ id }) => id), country: country?.id, born: born?.id };
}

/** Another application that is likely of the same person, and why. */
export interface Sign {
  readonly reason: 'same-name-and-birth' | 'same-mailbox';
  /** The other applications' numbers. */
  readonly others: readonly number[];
}

/** Signs of one person behind two applications, by application; only what was sent in is compared. */
export function signsIn(rows: readonly SheetRow[]): ReadonlyMap<string, readonly Sign[]> {
  const sent = rows.filter(({ state }) => state === 'sent');
  const numbers = new Map(sent.map(({ id, number }) => [id, number]));
  const found = duplicateSigns(
    sent.map(({ id, name, email, born }) => ({ id, name, email, ...(born !== '' && { born }) })),
  );
  const signs = new Map<string, Sign[]>();
  for (const { reason, applications } of found) {
    for (const id of applications) {
      const others = applications
        .filter((other) => other !== id)
        .map((other) => numbers.get(other) ?? 0)
        .sort((a, b) => a - b);
      signs.set(id, [...(signs.get(id) ?? []), { reason, others }]);
    }
  }
  return signs;
}
