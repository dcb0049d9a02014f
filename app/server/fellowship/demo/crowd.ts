import type { Answers } from '~/core/fellowship/call/answers';
import type { Ids } from '../../chance';
import { sha256 } from '../../people/secrets';
import type { Database } from '../../store/database';
import { type InventedApplicant, inventApplicant } from './applicant';
import { insertRows } from './insert-rows';

/** The intake that a crowd applies to. */
export interface CrowdIntake {
  readonly id: string;
  readonly academyId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface CrowdPlan {
  readonly size: number;
  readonly seed: number;
  /** Whether somebody has already said who is eligible. */
  readonly screened: boolean;
  /** The first of them, with addresses of their own; all are invented unless said. */
  readonly known?: readonly InventedApplicant[];
}

/** An application as it was stored. */
export interface StoredApplication {
  readonly id: string;
  readonly number: number;
  readonly invented: InventedApplicant;
}

/**
 * Stores a crowd of invented applicants to an intake of the fellowship that comes with Mufakat, past
 * its services: through them thousands would take minutes. They apply evenly between its opening and
 * its closing. The same seed stores the same people.
 *
 * @returns the applications in the order of their numbers
 */
export async function storeCrowd(
  { database, ids }: { database: Database; ids: Ids },
  intake: CrowdIntake,
  { size, seed, screened, known = [] }: CrowdPlan,
): Promise<StoredApplication[]> {
  const { id: intakeId, academyId } = intake;
  const { _max } = await database.reader.application.aggregate({
    where: { intakeId },
    _max: { number: true },
  });
  const before = _max.number ?? 0;
  const stored = Array.from({ length: size }, (_, index) => ({
    ...{ id: ids.id(), applicantId: ids.id(), number: before + index + 1 },
    invented: known[index] ?? inventApplicant(index, seed),
    at: momentOf(intake, index, size),
  }));
  await database.write(async (tx) => {
    await insertRows(
      tx,
      'Applicant',
      stored.map(({ applicantId, invented: { email }, at }, index) => ({
        ...{ id: applicantId, academyId, createdAt: at },
        email: index < known.length ? email : addressIn(intakeId, email),
      })),
    );
    await insertRows(
      tx,
      'Application',
      stored.map(({ id, applicantId, number, invented, at }) => ({
        ...{ id, academyId, intakeId, applicantId, number, startedAt: at, savedAt: at },
        ...rowOf(invented, at),
        ...screeningOf(invented, screened ? intake : null),
      })),
    );
    await insertRows(
      tx,
      'ApplicationEvent',
      stored.flatMap(({ id: applicationId, applicantId: actorId, invented, at }) => {
        const event = { academyId, applicationId, actorId, at, body: '{}' };
        const types = { sent: ['submitted'], withdrawn: ['submitted', 'withdrawn'], draft: [] };
        return types[invented.fate].map((type) => ({ ...event, type, commandId: type }));
      }),
    );
    await insertRows(
      tx,
      'Declaration',
      stored.flatMap(({ id: applicationId, invented: { declared }, at: consentedAt }) =>
        declared === null
          ? []
          : [{ applicationId, academyId, values: JSON.stringify(declared), consentedAt }],
      ),
    );
  });
  return stored.map(({ id, number, invented }) => ({ id, number, invented }));
}

/** The same people may stand in several intakes of an academy, each with an address of its own. */
function addressIn(intakeId: string, email: string): string {
  return email.replace('@', `.${sha256(intakeId).slice(0, 4)}@`);
}

function momentOf({ opensAt, closesAt }: CrowdIntake, index: number, size: number): number {
  const [from, to] = [opensAt.getTime(), closesAt.getTime()];
  return Math.floor(from + ((index + 0.5) / size) * (to - from));
}

function rowOf({ answers, fate }: InventedApplicant, at: number) {
  const text = JSON.stringify(fate === 'draft' ? withoutPlan(answers) : answers);
  return {
    answers: text,
    submitted: fate === 'draft' ? null : text,
    submittedAt: fate === 'draft' ? null : at,
    withdrawnAt: fate === 'withdrawn' ? at : null,
  };
}

/** Drafts wait for their last answers. */
function withoutPlan({ plan: _, truth: __, ...rest }: Answers): Answers {
  return rest;
}

function screeningOf({ fate, eligible }: InventedApplicant, intake: CrowdIntake | null) {
  if (intake === null || fate !== 'sent') {
    return { screening: null, screeningReason: null, screenedAt: null };
  }
  const screenedAt = intake.closesAt.getTime() + 3_600_000;
  if (eligible) return { screening: 'eligible', screeningReason: null, screenedAt };
  return { screening: 'ineligible', screeningReason: 'A rule of the call is not met.', screenedAt };
}
