import { readAnswers } from '~/core/fellowship/call/answers';
import { attributesOf } from '~/core/fellowship/call/attributes';
import { completeness } from '~/core/fellowship/call/completeness';
import { eligibilityOf } from '~/core/fellowship/call/eligibility';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { PREFER_NOT_TO_SAY } from '~/core/fellowship/call/schema';
import { knownAttributes } from '~/core/fellowship/call/selection-faults';
import type { Attributes, Candidate } from '~/core/fellowship/selection/problem';
import type { SelectionRule } from '~/core/fellowship/selection/rules';
import type { Reader, Transaction } from '../../store/database';
import { type Merit, meritsOf } from '../reviewing/merits';

/** Why applications that were sent in do not take part, and how many for each reason. */
export interface LeftOut {
  readonly ineligible: number;
  readonly duplicate: number;
  readonly incomplete: number;
  readonly reviews: number;
}

/** Those who may get a place. */
export interface Pool {
  /** In the order of their ids. */
  readonly candidates: readonly Candidate[];
  readonly leftOut: LeftOut;
  /** Ids of the applications whose reviews alone keep them out. */
  readonly unread: readonly string[];
}

type Reading = Pick<Reader | Transaction, 'intake' | 'review' | 'application' | 'declaration'>;

/**
 * Who takes part in the selection of an intake: applications that were sent in and not withdrawn, are
 * complete, eligible (as screened, else as the call's rules say), no duplicates, and have the reviews
 * that the call demands. The attributes hold what people declared, where a rule asks for it and they
 * have not taken it back: nothing of the pool may leave the service but through `standing.ts`.
 */
export async function poolOf(
  reader: Reading,
  intakeId: string,
  definition: CallDefinition,
): Promise<Pool> {
  const { merits } = await meritsOf(reader, intakeId);
  const rows = await reader.application.findMany({
    where: { intakeId, submittedAt: { not: null }, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, submitted: true, screening: true },
  });
  // Not as a relation: that would spell out the ids of thousands.
  const declarations = await reader.declaration.findMany({
    where: { withdrawnAt: null, application: { intakeId } },
    select: { applicationId: true, values: true },
  });
  const said = new Map(declarations.map(({ applicationId, values }) => [applicationId, values]));
  const asked = declaredBy(definition);
  const leftOut = { ineligible: 0, duplicate: 0, incomplete: 0, reviews: 0 };
  const candidates: Candidate[] = [];
  const unread: string[] = [];
  for (const { id, submitted, screening } of rows) {
    const answers = readAnswers(definition, JSON.parse(submitted ?? '{}'));
    const merit = merits.get(id);
    const why = whyNot(definition, { answers, screening, merit });
    if (why !== null) {
      leftOut[why] += 1;
      if (why === 'reviews') unread.push(id);
      continue;
    }
    const declared = said.get(id) ?? '{}';
    candidates.push({
      id,
      // Normalised merit may leave the scale a little.
      merit: Math.max(0, merit?.merit ?? 0),
      attributes: { ...attributesOf(definition, answers), ...declaredIn(declared, asked) },
    });
  }
  return { candidates, leftOut, unread };
}

function whyNot(
  definition: CallDefinition,
  about: {
    answers: ReturnType<typeof readAnswers>;
    screening: string | null;
    merit: Merit | undefined;
  },
): keyof LeftOut | null {
  const { answers, screening, merit } = about;
  if (screening === 'duplicate') return 'duplicate';
  if (screening === 'ineligible') return 'ineligible';
  if (screening === null && eligibilityOf(definition, answers).length > 0) return 'ineligible';
  if (completeness(definition, answers).open.length > 0) return 'incomplete';
  return merit?.complete ? null : 'reviews';
}

/** The attributes that a rule is over. */
export function attributesIn(rule: SelectionRule): readonly string[] {
  if (rule.kind === 'perValue') return [rule.attribute];
  if (rule.kind === 'equal') return [rule.left.attribute, rule.right.attribute];
  return [rule.where.attribute];
}

/** The declared matters that rules ask for: no other is read. */
function declaredBy(definition: CallDefinition): readonly string[] {
  const { sensitive } = knownAttributes(definition);
  const asked = new Set(definition.selection.flatMap(attributesIn));
  return [...sensitive.keys()].filter((id) => asked.has(id));
}

function declaredIn(stored: string, asked: readonly string[]): Attributes {
  const values: unknown = JSON.parse(stored);
  if (typeof values !== 'object' || values === null) return {};
  const declared: [string, readonly string[]][] = [];
  for (const id of asked) {
    const value: unknown = Object.hasOwn(values, id) ? Reflect.get(values, id) : undefined;
    if (typeof value === 'string' && value !== PREFER_NOT_TO_SAY) declared.push([id, [value]]);
  }
  return Object.fromEntries(declared);
}
