import type { MilestoneKind } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Subjects } from '../../teaching/subjects';

/** Something that a milestone may be reached by. */
export interface MilestoneChoice {
  kind: MilestoneKind;
  id: string;
  title: string;
}

/** Work of the academy, then the cohort's events; what somebody notes by hand is besides. */
export async function choicesFor(
  { reader, subjects }: { reader: Reader; subjects: Subjects },
  { academyId, id: cohortId }: { academyId: string; id: string },
): Promise<MilestoneChoice[]> {
  const work = await subjects.list(academyId);
  const events = await reader.cohortEvent.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: { startsAt: 'asc' },
    select: { id: true, title: true },
  });
  return [...work, ...events.map((event) => ({ kind: 'event' as const, ...event }))];
}
