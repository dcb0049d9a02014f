import type { Affiliated } from '~/core/fellowship/review/conflicts';
import type { Prisma } from '../../generated/client';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import type { IntakeRow } from '../parts';
import { answersIn, identityOf } from './identity';

/** Applications that are read: sent in, not withdrawn, and not screened out. */
export const READ = {
  submittedAt: { not: null },
  withdrawnAt: null,
  OR: [{ screening: null }, { screening: 'eligible' }],
} satisfies Prisma.ApplicationWhereInput;

/** An application that is to be read, with what the rules on conflicts compare. */
export interface Candidate extends Affiliated {
  readonly number: number;
  readonly email: string;
  /** Whether somebody has looked at whether it may be read at all. */
  readonly screened: boolean;
}

/** All applications of an intake that are to be read, by number. */
export async function candidatesOf(
  reader: Pick<Reader | Transaction, 'application' | 'applicant'>,
  intake: Pick<IntakeRow, 'id' | 'definition'>,
): Promise<readonly Candidate[]> {
  const definition = definitionOf(intake);
  const rows = await reader.application.findMany({
    where: { intakeId: intake.id, ...READ },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, applicantId: true, submitted: true, screening: true },
  });
  // Not as a relation: that would spell out the ids of thousands.
  const applicants = await reader.applicant.findMany({
    where: { applications: { some: { intakeId: intake.id } } },
    select: { id: true, email: true },
  });
  const addresses = new Map(applicants.map(({ id, email }) => [id, email]));
  return rows.map(({ id, number, applicantId, submitted, screening }) => {
    const email = addresses.get(applicantId) ?? '';
    const { institution, country } = identityOf(
      definition,
      answersIn(definition, submitted),
      email,
    );
    return {
      ...{ id, number, email, screened: screening !== null },
      ...(institution !== undefined && { institution }),
      ...(country !== undefined && { country }),
    };
  });
}
