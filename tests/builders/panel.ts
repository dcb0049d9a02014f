import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { COMPLETE, makeCall } from './call';
import { makePerson } from './people';

const DAY_MS = 86_400_000;

/** A call that is over, with applications `a1` … from everywhere, and reviewers `r1` …. */
export interface ReviewedCall {
  intakeId: string;
  coordinator: Person;
  reviewers: Person[];
  /** The ids of the applications, by number less one. */
  applications: string[];
}

/** What an applicant of the builder says; a test changes some of it. */
export function answersOf(number: number): Record<string, unknown> {
  return {
    ...COMPLETE,
    'family-and-given-names': `Secretname${number} Hiddenson${number}`,
    country: ['ID', 'MY', 'TH', 'VN'][number % 4],
    institution: `Institute of Matter ${number}`,
  };
}

/** Makes a call that is over, and who is to review it; nothing is assigned yet. */
export async function reviewedCall(
  services: Services,
  size: { applications: number; reviewers: number },
  answers: (number: number) => Record<string, unknown> = answersOf,
): Promise<ReviewedCall> {
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const now = services.clock.now();
  const intakeId = await makeCall(services, {
    opensAt: now - 20 * DAY_MS,
    closesAt: now - DAY_MS,
  });
  const numbers = Array.from({ length: size.applications }, (_, at) => at + 1);
  const at = new Date(now - 2 * DAY_MS);
  const academyId = coordinator.academyId;
  await services.database.write(async (tx) => {
    await tx.applicant.createMany({
      data: numbers.map((number) => ({
        ...{ id: `p${number}`, academyId, createdAt: at },
        email: `secret.mail${number}@home.example`,
      })),
    });
    await tx.application.createMany({
      data: numbers.map((number) => {
        const said = JSON.stringify(answers(number));
        return {
          ...{ id: `a${number}`, academyId, intakeId, applicantId: `p${number}`, number },
          ...{ answers: said, submitted: said, savedAt: at, startedAt: at, submittedAt: at },
        };
      }),
    });
  });
  const reviewers: Person[] = [];
  for (let number = 1; number <= size.reviewers; number += 1) {
    const person = await makePerson(services, `r${number}`, 'instructor');
    const from = { institution: `House ${number}`, country: '', most: '' };
    await services.reviewing.reviewers.add(coordinator, intakeId, { email: person.email, ...from });
    reviewers.push(person);
  }
  return { intakeId, coordinator, reviewers, applications: numbers.map((number) => `a${number}`) };
}

/** A letter to reviewers that says how much is open. */
export const reviewerLetter = ({ name, open }: { name: string; open: number }) => ({
  subject: `To ${name}`,
  text: `${open} open`,
});

/** Letters for when reviews change hands. */
export const reviewLetters = {
  given: reviewerLetter,
  taken: ({ name, why, count }: { name: string; why: string; count: number }) => ({
    subject: `To ${name}`,
    text: `${why} ${count}`,
  }),
};

/** Assigns whatever there is to assign. */
export async function assignAll(
  services: Services,
  { coordinator, intakeId }: Pick<ReviewedCall, 'coordinator' | 'intakeId'>,
): Promise<void> {
  const { assigning } = services.reviewing;
  const look = await assigning.look(coordinator, intakeId);
  if (!look?.ok || look.value.hash === null) throw new Error('There is nothing to assign.');
  const done = await assigning.assign(coordinator, intakeId, look.value.hash, reviewerLetter);
  if (!done?.ok || !done.value.ok) throw new Error('It was not assigned.');
}

/** The same points of every criterion of the sample's rubric, and a comment. */
export function draftOf(points: number, comment = '') {
  return { given: () => String(points), comment };
}
