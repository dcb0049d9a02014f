import type { Reached } from '~/core/fellowship/readiness/milestones';
import type { Reader } from '../../store/database';
import { everybodyIn } from '../../teaching/members';
import { type CohortRow, zoneOf } from '../../teaching/parts';
import type { Subjects } from '../../teaching/subjects';
import { choicesFor, type MilestoneChoice } from './choices';
import { type MilestoneRow, milestonesIn, progressIn } from './reached';

/** A member with the milestones they reached. Times in ms since 1970. */
export interface MilestoneMember {
  id: string;
  name: string;
  /** One for each milestone, in their order. */
  reached: Pick<Reached, 'id' | 'state' | 'by'>[];
  completedAt: number | null;
  /** Of the programme; null where none was issued. */
  certificate: { code: string; valid: boolean } | null;
}

/** The milestones of a cohort, and who reached which. */
export interface MilestonesPage {
  cohort: { id: string; name: string };
  timeZone: string;
  milestones: (MilestoneRow & { count: number })[];
  /** What a milestone can be made of. */
  choices: MilestoneChoice[];
  size: number;
  members: MilestoneMember[];
  /** From 1. */
  page: number;
  pages: number;
  /** Who reached everything that is required and has no certificate yet. */
  ready: number;
  /** Certificates that stand though something required is not reached any more. */
  unfounded: { userId: string; name: string; code: string }[];
}

const PAGE = 50;

/** Reads who reached which milestone of a cohort, when and by which record. */
export async function milestonesPage(
  parts: { reader: Reader; subjects: Subjects },
  cohort: CohortRow,
  { page: wanted, now }: { page: number; now: number },
): Promise<MilestonesPage> {
  const { reader } = parts;
  const { id: cohortId, name, academyId } = cohort;
  const milestones = await milestonesIn(reader, cohortId);
  const people = await everybodyIn(reader, cohortId);
  const progress = await progressIn(parts, { academyId, cohortId }, milestones, now);
  const issued = await reader.certificate.findMany({
    where: { academyId, kind: 'programme', subjectId: cohortId },
    select: { userId: true, code: true, withdrawnAt: true },
  });
  const certificates = new Map(
    issued.map(({ userId, code, withdrawnAt }) => [userId, { code, valid: withdrawnAt === null }]),
  );
  const all = people.map(({ userId, name: called }) => ({
    ...{ id: userId, name: called, ...progress.of(userId) },
    certificate: certificates.get(userId) ?? null,
  }));
  const asked = milestones.some(({ required }) => required);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(Math.max(1, Math.floor(wanted)), pages);
  return {
    ...{ cohort: { id: cohortId, name }, size: all.length, page, pages },
    timeZone: await zoneOf(reader, academyId),
    milestones: milestones.map((one, at) => ({
      ...{ ...one, count: all.filter(({ reached }) => reached[at]?.by).length },
    })),
    choices: await choicesFor(parts, cohort),
    members: all.slice((page - 1) * PAGE, page * PAGE).map(({ reached, ...member }) => ({
      ...{ ...member, reached: reached.map(({ id, state, by }) => ({ id, state, by })) },
    })),
    ready: all.filter((one) => one.completedAt !== null && one.certificate === null).length,
    unfounded: all.flatMap(({ id, name: called, completedAt: at, certificate }) =>
      asked && at === null && certificate?.valid
        ? { userId: id, name: called, code: certificate.code }
        : [],
    ),
  };
}
