import type { EvidenceReport } from '~/core/debrief/evidence';
import type { Participation } from '~/core/debrief/participation';
import type { TableDebrief } from '~/server/debrief/debriefs';
import type { RefusalLesson } from '~/server/debrief/refusals';

export interface MeetingPart {
  readonly part: 'meeting';
  readonly participation: readonly Participation[];
  readonly evidence: readonly EvidenceReport[];
  readonly refusals: readonly RefusalLesson[];
}

const MOST_REFUSALS = 40;

export async function meetingPart(read: TableDebrief): Promise<MeetingPart> {
  const { participation, evidence } = read.debrief;
  const refusals = (await read.refusals()).slice(0, MOST_REFUSALS);
  return { part: 'meeting', participation, evidence, refusals };
}
