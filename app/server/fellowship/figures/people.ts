import { readAnswers } from '~/core/fellowship/call/answers';
import { attributesOf } from '~/core/fellowship/call/attributes';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { LEAST_DEVELOPED_ATTRIBUTE } from '~/core/fellowship/call/selection-faults';
import type { Stage } from '~/core/fellowship/representation/catalogue';
import type { CountedPerson } from '~/core/fellowship/representation/people';
import type { Transaction } from '../../store/database';

/** What figures need of an intake. */
export interface CountedIntake {
  readonly id: string;
  readonly closesAt: Date;
}

type Reading = Pick<
  Transaction,
  'application' | 'certificate' | 'cohort' | 'cohortMember' | 'declaration' | 'selection'
>;

/**
 * Everybody of an intake as far as figures go: whoever had sent in an application when the call
 * closed, had not taken it back by then and is not forgotten. What they declared is there while their
 * consent stands. Selected are those of the confirmed list; completed, those with a valid certificate
 * of the programme of one of the intake's cohorts. Only `closeStageIn` may look at the answer.
 */
export async function countedPeople(
  tx: Reading,
  { id: intakeId, closesAt }: CountedIntake,
  definition: CallDefinition,
): Promise<CountedPerson[]> {
  const rows = await tx.application.findMany({
    where: {
      intakeId,
      submittedAt: { lte: closesAt },
      OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: closesAt } }],
      applicant: { forgottenAt: null },
    },
    select: { id: true, submitted: true },
  });
  // Not as a relation: that would spell out the ids of thousands.
  const declarations = await tx.declaration.findMany({
    where: { withdrawnAt: null, application: { intakeId } },
    select: { applicationId: true, values: true },
  });
  const said = new Map(declarations.map((each) => [each.applicationId, each.values]));
  const chosen = await chosenIn(tx, intakeId);
  const completed = await completedIn(tx, intakeId);
  const reachedBy = (id: string): Stage => {
    if (completed.has(id)) return 'completed';
    return chosen.has(id) ? 'selected' : 'applied';
  };
  const countries = definition.questions.filter(({ type }) => type === 'country');
  return rows.map(({ id, submitted }) => ({
    key: id,
    declared: declaredIn(definition, said.get(id) ?? '{}'),
    ordinary: ordinaryOf({ questions: countries }, submitted ?? '{}'),
    reached: reachedBy(id),
  }));
}

async function chosenIn(tx: Reading, intakeId: string): Promise<ReadonlySet<string>> {
  const run = await tx.selection.findFirst({
    where: { intakeId, confirmedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { result: true },
  });
  const result: { chosen?: readonly string[] } = run === null ? {} : JSON.parse(run.result);
  return new Set(result.chosen ?? []);
}

async function completedIn(tx: Reading, intakeId: string): Promise<ReadonlySet<string>> {
  const cohorts = await tx.cohort.findMany({ where: { intakeId }, select: { id: true } });
  const certified = await tx.certificate.findMany({
    where: {
      ...{ kind: 'programme', subjectId: { in: cohorts.map(({ id }) => id) } },
      withdrawnAt: null,
    },
    select: { userId: true, subjectId: true },
  });
  const holders = new Set(certified.map(({ userId, subjectId }) => `${subjectId} ${userId}`));
  const members = await tx.cohortMember.findMany({
    where: { cohort: { intakeId }, applicationId: { not: null } },
    select: { cohortId: true, userId: true, applicationId: true },
  });
  const found = members.filter(({ cohortId, userId }) => holders.has(`${cohortId} ${userId}`));
  return new Set(found.flatMap(({ applicationId }) => applicationId ?? []));
}

function declaredIn({ declarations }: CallDefinition, stored: string): CountedPerson['declared'] {
  const values: unknown = JSON.parse(stored);
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(
    declarations.map(({ id }) => {
      const value: unknown = Object.hasOwn(values, id) ? Reflect.get(values, id) : null;
      return [id, typeof value === 'string' ? value : null];
    }),
  );
}

function ordinaryOf(
  definition: Pick<CallDefinition, 'questions'>,
  submitted: string,
): CountedPerson['ordinary'] {
  const answers = readAnswers(definition, JSON.parse(submitted));
  const [least] = attributesOf(definition, answers)[LEAST_DEVELOPED_ATTRIBUTE] ?? [];
  return { leastDeveloped: least === 'yes' ? 'yes' : 'no' };
}
