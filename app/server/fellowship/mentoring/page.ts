import { proposePairs } from '~/core/fellowship/cohort/pairs';
import type { Reader, Transaction } from '../../store/database';
import { everybodyIn } from '../../teaching/members';
import type { CohortRow } from '../../teaching/parts';
import { appliedAs } from './sides';

/** Somebody of a cohort, with whom they work. */
export interface FellowLine {
  id: string;
  name: string;
  group: string | null;
  /** What they applied as, in the words of the call; null where it pairs nobody. */
  as: string | null;
  mentor: { id: string; name: string } | null;
  /** `id`: of the pair. */
  pair: { id: string; name: string } | null;
}

/** The fellows of a cohort, their mentors and pairs. */
export interface MentoringPage {
  cohort: { id: string; name: string };
  /** The intake that the cohort is of, for who runs it; null for none. */
  intakeId: string | null;
  size: number;
  fellows: FellowLine[];
  /** From 1. */
  page: number;
  pages: number;
  mentors: { id: string; name: string; fellows: number }[];
  withoutMentor: number;
  /** Who has no pair, by name: to choose from; none where they are too many for a list. */
  unpaired: { id: string; name: string }[];
  /** Pairs that could be made of one who applied as one and one as the other. */
  proposed: { one: string; other: string }[];
  /** Names of those who lead and run things here, to offer as mentors. */
  staff: string[];
}

const PAGE = 50;
const MOST_STAFF = 100;
const MOST_UNPAIRED = 300;

/** Reads who mentors whom and who works with whom in a cohort. */
export async function mentoringIn(
  reader: Reader,
  { id: cohortId, name, academyId }: CohortRow,
  { page: wanted, runs }: { page: number; runs: boolean },
): Promise<MentoringPage> {
  const people = await everybodyIn(reader, cohortId);
  const names = new Map(people.map((one) => [one.userId, one.name]));
  const mentorships = await reader.mentorship.findMany({
    where: { cohortId },
    orderBy: [{ mentor: { name: 'asc' } }, { mentorId: 'asc' }],
    select: { fellowId: true, mentor: { select: { id: true, name: true } } },
  });
  const mentored = new Map(mentorships.map(({ fellowId, mentor }) => [fellowId, mentor]));
  const mentors = new Map<string, { id: string; name: string; fellows: number }>();
  for (const { mentor } of mentorships) {
    mentors.set(mentor.id, { ...mentor, fellows: (mentors.get(mentor.id)?.fellows ?? 0) + 1 });
  }
  const partners = await partnersIn(reader, cohortId);
  const applied = await appliedAs(reader, cohortId);
  const groups = await reader.cohortGroup.findMany({ where: { cohortId } });
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const page = Math.min(Math.max(1, Math.floor(wanted)), pages);
  const lineOf = ({ userId, name: called, groupId }: (typeof people)[number]): FellowLine => {
    const partner = partners.get(userId);
    const attributes = applied.attributes.get(userId);
    return {
      ...{ id: userId, name: called, group: groupNames.get(groupId ?? '') ?? null },
      as: attributes ? applied.words(attributes) : null,
      mentor: mentored.get(userId) ?? null,
      pair: partner ? { id: partner.pair, name: names.get(partner.with) ?? '' } : null,
    };
  };
  const unpaired = people.filter(({ userId }) => !partners.has(userId));
  const cohort = await reader.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { intakeId: true },
  });
  return {
    ...{ cohort: { id: cohortId, name }, size: people.length, page, pages },
    intakeId: runs ? cohort.intakeId : null,
    fellows: people.slice((page - 1) * PAGE, page * PAGE).map(lineOf),
    mentors: [...mentors.values()],
    withoutMentor: people.filter(({ userId }) => !mentored.has(userId)).length,
    unpaired:
      unpaired.length > MOST_UNPAIRED
        ? []
        : unpaired.map((one) => ({ id: one.userId, name: one.name })),
    proposed: (await proposalIn(reader, cohortId)).map(([one, other]) => ({
      ...{ one: names.get(one) ?? '', other: names.get(other) ?? '' },
    })),
    staff: await staffOf(reader, academyId),
  };
}

/** The pair of everybody who has one, and who the other is, by id. */
export async function partnersIn(
  reader: Reader | Transaction,
  cohortId: string,
): Promise<Map<string, { pair: string; with: string }>> {
  const pairs = await reader.cohortPair.findMany({
    where: { cohortId },
    select: { id: true, oneId: true, otherId: true },
  });
  return new Map(
    pairs.flatMap(({ id: pair, oneId, otherId }) => [
      [oneId, { pair, with: otherId }] as const,
      [otherId, { pair, with: oneId }] as const,
    ]),
  );
}

/** Pairs of those who have none, by what they applied as: ids. */
export async function proposalIn(
  reader: Reader | Transaction,
  cohortId: string,
): Promise<readonly (readonly [string, string])[]> {
  const { sides, attributes } = await appliedAs(reader, cohortId);
  if (sides === null) return [];
  const partners = await partnersIn(reader, cohortId);
  const people = [...attributes].map(([id, of]) => ({ id, attributes: of }));
  return proposePairs(
    people.filter(({ id }) => !partners.has(id)),
    sides,
  );
}

async function staffOf(reader: Reader, academyId: string): Promise<string[]> {
  const rows = await reader.user.findMany({
    where: { academyId, disabledAt: null, role: { not: 'trainee' } },
    orderBy: { name: 'asc' },
    take: MOST_STAFF,
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}
