import { readFileSync } from 'node:fs';
import { type CallDefinition, callSchema } from '~/core/fellowship/call/schema';
import type { Services } from '~/server/services';
import type { Transaction } from '~/server/store/database';
import { COMPLETE, makeCall } from './call';

/** What one applicant of an intake says; null: nothing declared. */
export interface Said {
  country: string;
  gender: string | null;
}

const SAMPLE = 'calls/science-diplomacy-fellowship.json';

/**
 * A call that is open and whose only declared matter is gender, without rules over it unless said, with
 * complete applications `a0`, `a1` … that were sent in. Their academy must be there.
 *
 * @returns the intake's id
 */
export async function makeIntake(
  services: Services,
  people: number,
  saidBy: (at: number) => Said,
  changes: Partial<Pick<CallDefinition, 'places' | 'selection'>> = {},
): Promise<string> {
  const { declarations, selection, ...sample } = callSchema.parse(
    JSON.parse(readFileSync(SAMPLE, 'utf8')),
  );
  const definition = JSON.stringify({
    ...sample,
    declarations: declarations.filter(({ id }) => id === 'gender'),
    selection: selection.filter(({ sensitive }) => !sensitive),
    ...changes,
  });
  const intakeId = await makeCall(services, { definition });
  await services.database.write(async (tx) => {
    for (let at = 0; at < people; at += 1) await apply(tx, services, intakeId, at, saidBy(at));
  });
  return intakeId;
}

/** One more application, `a<at>`, sent in now. */
export async function apply(
  tx: Transaction,
  { clock }: Services,
  intakeId: string,
  at: number,
  { country, gender }: Said,
): Promise<void> {
  const now = new Date(clock.now());
  const id = `a${at}`;
  const academyId = 'academy';
  const name = { 'family-and-given-names': `Applicant ${at}` };
  const answers = JSON.stringify({ ...COMPLETE, ...name, country });
  await tx.applicant.create({
    data: { id: `p${at}`, academyId, email: `${id}@apply.example`, createdAt: now },
  });
  await tx.application.create({
    data: {
      ...{ id, academyId, intakeId, applicantId: `p${at}`, number: at + 1, answers },
      ...{ savedAt: now, startedAt: now, submitted: answers, submittedAt: now },
    },
  });
  if (gender === null) return;
  const values = JSON.stringify({ gender });
  await tx.declaration.create({ data: { applicationId: id, academyId, values, consentedAt: now } });
}

/** Gives somebody an application to read, so that the deadline can be moved no more. */
export async function giveToRead(
  { clock, database, ids }: Services,
  intakeId: string,
  reviewerId: string,
): Promise<void> {
  const about = { intakeId, applicationId: 'a0', reviewerId, academyId: 'academy' };
  const assignedAt = new Date(clock.now());
  await database.write((tx) =>
    tx.review.create({ data: { id: ids.id(), ...about, round: 'first', assignedAt } }),
  );
}

/** Takes an application back at a moment. */
export async function withdraw({ database }: Services, id: string, at: number): Promise<void> {
  const data = { withdrawnAt: new Date(at) };
  await database.write((tx) => tx.application.update({ where: { id }, data }));
}

/** A confirmed selection of these, as a run leaves it. */
export async function confirm(
  tx: Transaction,
  { clock, ids }: Services,
  intakeId: string,
  chosen: readonly string[],
): Promise<void> {
  const at = new Date(clock.now());
  const result = { kind: 'selection', optimal: true, chosen, waiting: [] };
  const leftOut = { ineligible: 0, duplicate: 0, incomplete: 0, reviews: 0 };
  await tx.selection.create({
    data: {
      ...{ id: ids.id(), academyId: 'academy', intakeId, number: 1, inputHash: '' },
      ...{ input: '{"candidates":[]}', result: JSON.stringify({ ...result, leftOut }) },
      ...{ createdById: 'carla', createdAt: at },
      ...{ confirmedById: 'carla', confirmedAt: at },
    },
  });
}

/** A cohort `fellows` of these applications, all with the programme's certificate. */
export async function certify(
  { clock, database }: Services,
  intakeId: string,
  applications: readonly string[],
): Promise<void> {
  const at = new Date(clock.now());
  const academyId = 'academy';
  await database.write(async (tx) => {
    const cohort = { id: 'fellows', academyId, name: 'Fellows', createdById: 'carla' };
    await tx.cohort.upsert({
      where: { id: cohort.id },
      update: {},
      create: { ...cohort, createdAt: at, intakeId },
    });
    for (const applicationId of applications) {
      const userId = `u-${applicationId}`;
      await tx.user.create({
        data: {
          ...{ id: userId, academyId, email: `${userId}@test.example`, name: userId },
          ...{ role: 'trainee', pseudonym: userId, createdAt: at },
        },
      });
      await tx.cohortMember.create({
        data: { cohortId: cohort.id, userId, academyId, joinedAt: at, applicationId },
      });
      await tx.certificate.create({
        data: {
          ...{ id: `c-${userId}`, academyId, userId, code: `code-${userId}`, kind: 'programme' },
          ...{ subjectId: cohort.id, holder: userId, title: 'Fellows', body: '{}', issuedAt: at },
        },
      });
    }
  });
}
