import type { CallDefinition } from '~/core/fellowship/call/schema';
import { knownAttributes } from '~/core/fellowship/call/selection-faults';
import type { Problem } from '~/core/fellowship/selection/problem';
import { constraintsAndTargets } from '~/core/fellowship/selection/rules';
import { sha256 } from '../../people/secrets';
import type { Reader, Transaction } from '../../store/database';
import type { IntakeRow } from '../parts';
import { type DeclaredBy, parted } from './declared-apart';
import { type LeftOut, poolOf } from './pool';

/** All that a run goes in with, and the hash that stands for it. */
export interface RunInput {
  readonly problem: Problem;
  readonly leftOut: LeftOut;
  readonly unread: readonly string[];
  /** What is kept of it: JSON of the problem without what people declared, and that apart. */
  readonly kept: { readonly text: string; readonly declared: DeclaredBy };
  /** SHA-256 of the JSON of the whole problem. */
  readonly hash: string;
}

type Reading = Pick<
  Reader | Transaction,
  'intake' | 'review' | 'application' | 'declaration' | 'selectionOverride'
>;

/** What a selection of this intake would go in with now. */
export async function inputOf(
  reader: Reading,
  intake: Pick<IntakeRow, 'id' | 'seed'>,
  definition: CallDefinition,
): Promise<RunInput> {
  const { candidates, leftOut, unread } = await poolOf(reader, intake.id, definition);
  const rows = await reader.selectionOverride.findMany({
    where: { intakeId: intake.id, withdrawnAt: null },
    orderBy: { applicationId: 'asc' },
    select: { applicationId: true, kind: true },
  });
  const there = new Set(candidates.map(({ id }) => id));
  // Whoever withdrew since somebody decided about them needs no decision any more.
  const fixed = (kind: 'in' | 'out') =>
    rows
      .filter((row) => row.kind === kind && there.has(row.applicationId))
      .map(({ applicationId }) => applicationId);
  const problem: Problem = {
    places: definition.places,
    candidates,
    ...constraintsAndTargets(definition.selection),
    fixed: { in: fixed('in'), out: fixed('out') },
    seed: intake.seed,
  };
  const { bare, declared } = parted(problem, new Set(knownAttributes(definition).sensitive.keys()));
  const kept = { text: JSON.stringify(bare), declared };
  return { problem, leftOut, unread, kept, hash: sha256(JSON.stringify(problem)) };
}
