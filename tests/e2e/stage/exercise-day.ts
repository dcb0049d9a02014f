import { localOf } from '~/core/teaching/zone';
import { must } from '../../builders/cohort';
import type { Troupe } from './troupe';

const DAY_MS = 86_400_000;
/** After the check that the demo cohort has to pass before. */
const DAYS = 10;

/** The demo cohort is to take part in an exercise, in which some of its people have seats. */
export async function exerciseDay(
  troupe: Troupe,
  cohortId: string,
  exerciseId: string,
): Promise<void> {
  const { assignments, clock, database } = troupe.services;
  const teacher = troupe.person('instructor');
  const where = { id: teacher.academyId };
  const { timeZone } = await database.reader.academy.findUniqueOrThrow({ where });
  must(
    await assignments.assign(teacher, cohortId, {
      ...{ kind: 'exercise', subjectId: exerciseId, opensAt: '' },
      to: { kind: 'cohort' },
      dueAt: localOf(clock.now() + DAYS * DAY_MS, timeZone),
      ...{ latePolicy: 'accept', penaltyPercent: 0, tolerance: null },
    }),
  );
}
