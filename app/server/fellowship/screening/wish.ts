import { folded } from '~/core/fellowship/call/fold';
import { Prisma } from '../../generated/client';

export const SHOWN_STATES = ['all', 'sent', 'draft', 'withdrawn'] as const;
export const SHOWN_SCREENINGS = [
  ...(['all', 'none', 'eligible', 'ineligible', 'duplicate', 'signs'] as const),
] as const;

/** Which applications are to be shown. */
export interface Wish {
  state: (typeof SHOWN_STATES)[number];
  /** `none`: nobody has looked at it; `signs`: likely of somebody who applied twice. */
  screening: (typeof SHOWN_SCREENINGS)[number];
  /** A country's code; '' for all. */
  country: string;
  /** A number, or part of a name or address; '' for all. */
  search: string;
  /** From 1. */
  page: number;
}

const SENT = Prisma.sql`a."submittedAt" IS NOT NULL AND a."withdrawnAt" IS NULL`;
const STATES = {
  all: Prisma.sql`1`,
  sent: SENT,
  draft: Prisma.sql`a."submittedAt" IS NULL AND a."withdrawnAt" IS NULL`,
  withdrawn: Prisma.sql`a."withdrawnAt" IS NOT NULL`,
} as const;

/** What a wish asks of an application `a` of an intake, its applicant `p` and its sheet `s`. */
export function asWished(intakeId: string, wish: Wish): Prisma.Sql {
  const { state, country } = wish;
  const parts = [
    Prisma.sql`a."intakeId" = ${intakeId}`,
    STATES[state],
    country === '' ? Prisma.sql`1` : Prisma.sql`s."country" = ${country}`,
    asScreened(intakeId, wish),
    asSought(wish.search.trim()),
  ];
  return Prisma.join(parts, ' AND ');
}

function asScreened(intakeId: string, { screening }: Wish): Prisma.Sql {
  switch (screening) {
    case 'all':
      return Prisma.sql`1`;
    case 'none':
      return Prisma.sql`a."screening" IS NULL AND ${SENT}`;
    case 'signs':
      return Prisma.sql`${SENT} AND (s."sameName" IN (${shared(intakeId, 'sameName')})
        OR s."sameMailbox" IN (${shared(intakeId, 'sameMailbox')}))`;
    default:
      return Prisma.sql`a."screening" = ${screening}`;
  }
}

/** What several applications that count have in common. */
function shared(intakeId: string, key: 'sameName' | 'sameMailbox'): Prisma.Sql {
  const column = Prisma.raw(`k."${key}"`);
  return Prisma.sql`
    SELECT ${column} FROM "Application" a INDEXED BY "Application_list_idx"
      CROSS JOIN "ApplicationSheet" k ON k."applicationId" = a."id"
    WHERE a."intakeId" = ${intakeId} AND ${SENT} AND ${column} IS NOT NULL
    GROUP BY ${column} HAVING COUNT(*) > 1`;
}

function asSought(wanted: string): Prisma.Sql {
  if (wanted === '') return Prisma.sql`1`;
  if (/^\d{1,6}$/.test(wanted)) return Prisma.sql`a."number" = ${Number(wanted)}`;
  return Prisma.sql`(instr(COALESCE(s."folded", ''), ${folded(wanted)}) > 0
    OR instr(p."email", ${wanted.toLowerCase()}) > 0)`;
}
