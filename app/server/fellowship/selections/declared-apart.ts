import type { Attributes, Problem } from '~/core/fellowship/selection/problem';
import type { Transaction } from '../../store/database';

/** What each candidate had declared, of what rules ask for, by application; `{}` for nothing. */
export type DeclaredBy = ReadonlyMap<string, Attributes>;

/** A problem without what people declared, which is kept apart from it. */
export function parted(
  problem: Problem,
  sensitive: ReadonlySet<string>,
): { bare: Problem; declared: DeclaredBy } {
  const declared = new Map<string, Attributes>();
  const candidates = problem.candidates.map((candidate) => {
    const all = Object.entries(candidate.attributes);
    const own = all.filter(([attribute]) => sensitive.has(attribute));
    declared.set(candidate.id, Object.fromEntries(own));
    const ordinary = all.filter(([attribute]) => !sensitive.has(attribute));
    return { ...candidate, attributes: Object.fromEntries(ordinary) };
  });
  return { bare: { ...problem, candidates }, declared };
}

/** The problem with what is still declared. */
export function joined(bare: Problem, declared: DeclaredBy): Problem {
  const candidates = bare.candidates.map((candidate) => ({
    ...candidate,
    attributes: { ...candidate.attributes, ...declared.get(candidate.id) },
  }));
  return { ...bare, candidates };
}

/** Keeps what went into a run of declarations, one row for each who took part. */
export async function keepDeclaredIn(
  tx: Pick<Transaction, 'selectionDeclared'>,
  { selectionId, academyId }: { selectionId: string; academyId: string },
  declared: DeclaredBy,
): Promise<void> {
  await tx.selectionDeclared.createMany({
    data: [...declared].map(([applicationId, values]) => ({
      ...{ selectionId, applicationId, academyId, values: JSON.stringify(values) },
    })),
  });
}

/** What is left of it. */
export async function declaredOf(
  reader: Pick<Transaction, 'selectionDeclared'>,
  selectionId: string,
): Promise<DeclaredBy> {
  const rows = await reader.selectionDeclared.findMany({
    where: { selectionId },
    select: { applicationId: true, values: true },
  });
  return new Map(rows.map(({ applicationId, values }) => [applicationId, read(values)]));
}

function read(values: string): Attributes {
  return JSON.parse(values);
}

/** Deletes what somebody had declared out of every run that it went into. */
export async function forgetDeclaredIn(
  tx: Pick<Transaction, 'selectionDeclared'>,
  applicationId: string,
): Promise<void> {
  await tx.selectionDeclared.deleteMany({ where: { applicationId } });
}
