import type { WorkKind } from '../../generated/client';
import { coursesWith } from '../../learning/courses-with';
import type { Reader, Transaction } from '../../store/database';
import { isFor } from '../work';
import type { MarkingParts } from './parts';
import type { MarkableWork } from './work';

/** What somebody is assigned when a piece of work belongs to it. */
interface Around {
  readonly kind: WorkKind;
  readonly subjectId: string;
}

/**
 * How far two markers of this work may be apart, in per cent of all marks, where one of the learner's
 * assignments around it demands two: the strictest of them. Null where one marker is enough.
 */
export async function toleranceFor(
  from: Pick<Reader | Transaction, 'assignment'>,
  parts: Pick<MarkingParts, 'curriculum'>,
  work: MarkableWork,
): Promise<number | null> {
  const { academyId, learner } = work;
  const around = await assignable(parts, work);
  const rows = await from.assignment.findMany({
    where: {
      ...{ academyId, withdrawnAt: null, tolerance: { not: null } },
      cohort: { archivedAt: null, members: { some: { userId: learner.id } } },
      OR: around.map(({ kind, subjectId }) => ({ kind, subjectId })),
    },
    select: {
      ...{ groupId: true, userId: true, tolerance: true },
      cohort: { select: { members: { where: { userId: learner.id }, select: { groupId: true } } } },
    },
  });
  const found = rows
    .filter((row) => isFor(row, learner.id, row.cohort.members[0]?.groupId ?? null))
    .flatMap(({ tolerance }) => tolerance ?? []);
  return found.length > 0 ? Math.min(...found) : null;
}

/** The work itself and all that it is part of. */
async function assignable(
  { curriculum }: Pick<MarkingParts, 'curriculum'>,
  { academyId, id, moduleId, versionId, seat }: MarkableWork,
): Promise<Around[]> {
  if (seat) {
    const courses = await coursesWith({ curriculum }, academyId, seat.scenario);
    return [
      { kind: 'exercise', subjectId: seat.exercise },
      ...courses.flatMap(({ module }) => within('activity', module.id, module.track)),
    ];
  }
  const course =
    (await curriculum.current(academyId, moduleId)) ?? (await curriculum.version(versionId));
  return within(id.kind === 'item' ? 'check' : 'activity', moduleId, course?.module.track ?? '');
}

function within(kind: 'check' | 'activity', moduleId: string, track: string): Around[] {
  return [
    { kind, subjectId: moduleId },
    { kind: 'module', subjectId: moduleId },
    { kind: 'track', subjectId: track },
  ];
}
