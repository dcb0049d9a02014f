import type { Reader } from '../store/database';
import { applicationsOf } from './applicants/own-data';
import { provenApplications } from './proven';

/**
 * All that is kept about somebody in fellowships, for them to take along: what they became a fellow
 * with, what they did in programmes, and what they said as fellows. Of others only that they are there.
 * What they declared when they applied only the link tells that was mailed to them as an applicant.
 */
export async function ownFellowship(reader: Reader, userId: string) {
  const own = await reader.user.findUniqueOrThrow({ where: { id: userId }, select: OWN });
  const proven = await provenApplications(reader, userId);
  const { reviewing, reviews, pairsOne, pairsOther, milestones, attendance, ...rest } = own;
  return {
    ...rest,
    attendance: attendance.map(({ event, ...one }) => ({ ...event, ...one })),
    milestones: milestones.map(({ milestone, ...one }) => ({ ...milestone, ...one })),
    pairs: [...pairsOne, ...pairsOther],
    reviewer: reviewing.map(({ intake, ...one }) => ({ call: intake.title, ...one })),
    reviews: reviews.map(({ levels, ...one }) => ({
      ...{ ...one, levels: levels === null ? null : parsed(levels) },
    })),
    applications: (await applicationsOf(reader, { id: { in: proven.map(({ id }) => id) } })).map(
      ({ declaration: _, ...application }) => application,
    ),
  };
}

const OWN = {
  attendance: {
    orderBy: { id: 'asc' },
    select: { state: true, notedAt: true, event: { select: { title: true, startsAt: true } } },
  },
  milestones: {
    orderBy: { id: 'asc' },
    select: { reachedAt: true, notedAt: true, note: true, milestone: { select: { title: true } } },
  },
  formerly: {
    orderBy: { leftAt: 'asc' },
    select: { cohortId: true, joinedAt: true, leftAt: true },
  },
  mentoredBy: { select: { cohortId: true, since: true } },
  mentors: { select: { cohortId: true, since: true } },
  pairsOne: { select: { cohortId: true, createdAt: true } },
  pairsOther: { select: { cohortId: true, createdAt: true } },
  alumni: {
    select: {
      ...{ headline: true, about: true, contact: true, consentedAt: true, withdrawnAt: true },
    },
  },
  quotations: { select: { text: true, named: true, consentedAt: true, withdrawnAt: true } },
  reviewing: {
    select: {
      ...{ institution: true, country: true, most: true, addedAt: true, removedAt: true },
      intake: { select: { title: true } },
    },
  },
  reviews: {
    orderBy: { assignedAt: 'asc' },
    select: {
      ...{ applicationId: true, round: true, assignedAt: true, levels: true, comment: true },
      ...{ submittedAt: true, conflictAt: true, conflictReason: true },
    },
  },
} as const;

function parsed(json: string): unknown {
  return JSON.parse(json);
}
