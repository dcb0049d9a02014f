import type { Services } from '~/server/services';
import { COMPLETE, makeCall } from './call';
import { makeAcademy } from './people';

/** Somebody who accepted their offer. */
export interface AcceptedPerson {
  email: string;
  name?: string;
  country?: string;
  role?: 'scientist' | 'diplomat';
}

/** A run that came to nothing: only that there is one matters here. */
const NOBODY = {
  ...{ places: 1, candidates: [], constraints: [], targets: [], seed: 'seed' },
  fixed: { in: [], out: [] },
};
const UNPROVEN = {
  kind: 'unproven',
  leftOut: { ineligible: 0, duplicate: 0, incomplete: 0, reviews: 0 },
};

/** An intake with people who accepted their offers, and none else; its academy is made where needed. */
export async function makeAccepted(
  services: Services,
  people: readonly AcceptedPerson[],
  { academyId = 'academy', slug = 'science-diplomacy' } = {},
): Promise<string> {
  await makeAcademy(services, academyId);
  const intakeId = await makeCall(services, { academyId, slug });
  const at = new Date(services.clock.now());
  await services.database.write((tx) =>
    tx.selection.create({
      data: {
        ...{ id: `selection-${intakeId}`, academyId, intakeId, number: 1, inputHash: 'hash' },
        ...{ input: JSON.stringify(NOBODY), result: JSON.stringify(UNPROVEN) },
        ...{ createdById: 'somebody', createdAt: at },
      },
    }),
  );
  for (const person of people) await accept(services, { academyId, intakeId }, person);
  return intakeId;
}

let count = 0;

/** One more who accepted. @returns the application's id */
export async function accept(
  { clock, database }: Services,
  { academyId = 'academy', intakeId }: { academyId?: string; intakeId: string },
  { email, name, country = 'ID', role = 'scientist' }: AcceptedPerson,
): Promise<string> {
  const at = new Date(clock.now());
  count += 1;
  const id = `accepted-${count}`;
  const answers = { ...COMPLETE, country, role: [role] };
  const written = JSON.stringify({ ...answers, 'family-and-given-names': name ?? `Name ${email}` });
  await database.write(async (tx) => {
    const applicantId = `accepted-${count}`;
    await tx.applicant.create({ data: { id: applicantId, academyId, email, createdAt: at } });
    const number = (await tx.application.count({ where: { intakeId } })) + 1;
    await tx.application.create({
      data: {
        ...{ id, academyId, intakeId, applicantId, number, answers: written, savedAt: at },
        ...{ startedAt: at, submitted: written, submittedAt: at },
      },
    });
    const event = { academyId, applicationId: id, at, actorId: applicantId, body: '{}' };
    await tx.applicationEvent.create({ data: { ...event, commandId: 'c', type: 'submitted' } });
    await tx.offer.create({
      data: {
        ...{ id: `offer-${count}`, academyId, intakeId, applicationId: id, offeredAt: at },
        ...{ selectionId: `selection-${intakeId}`, respondBy: at, answer: 'accepted' },
        answeredAt: at,
      },
    });
  });
  return id;
}
