import { expect, test } from 'vitest';
import { answersFault } from '~/core/fellowship/call/answer-faults';
import { eligibilityOf } from '~/core/fellowship/call/eligibility';
import { sampleCall, storeReviewedCrowd } from '../../../../tests/builders/fellowship';
import { makePerson } from '../../../../tests/builders/people';
import { testServices } from '../../../../tests/builders/services';
import { meritsOf } from '../reviewing/merits';
import { inventApplicant } from './applicant';

const call = sampleCall();
const crowd = Array.from({ length: 300 }, (_, index) => inventApplicant(index, 1));

test('invents applicants whose answers the call takes, and knows who is eligible', () => {
  for (const { answers, eligible } of crowd) {
    expect(answersFault(call, answers, { complete: true })).toEqual([]);
    expect(eligibilityOf(call, answers).length === 0).toBe(eligible);
  }
});

test('invents the same people from the same seed, and each with an address of their own', () => {
  expect(inventApplicant(7, 1)).toEqual(crowd[7]);
  expect(inventApplicant(7, 2)).not.toEqual(crowd[7]);
  expect(new Set(crowd.map(({ email }) => email)).size).toBe(300);
});

test('stores a crowd that harsh and mild reviewers have read, whose severity can be found', async () => {
  const services = await testServices();
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const { intake } = await storeReviewedCrowd(services, coordinator, { size: 120, panel: 6 });
  const { merits, method } = await meritsOf(services.database.reader, intake.id);
  expect(merits.size).toBeGreaterThan(90);
  const severityOf = (id: string) =>
    method.reviewers.find(({ reviewer }) => reviewer === id)?.severity ?? 0;
  expect(severityOf('r0') - severityOf('r5')).toBeGreaterThan(1_000);
});
