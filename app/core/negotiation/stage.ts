import type { PhaseId } from '../scenario/presets';

/** Where a negotiation stands, one word per region of the statechart. */
export interface Stage {
  readonly meeting: MeetingState;
  readonly phase: PhaseId;
  readonly floor: FloorState;
  readonly decision: DecisionState;
}

export const meetingStates = ['lobby', 'running', 'suspended', 'ended'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const floorStates = ['free', 'speaking', 'pointOfOrder'] as const;
export type FloorState = (typeof floorStates)[number];

/** `question`: the chair has put the question of consensus and it stands until the gavel. */
export const decisionStates = ['none', 'question', 'silence', 'adopted', 'failed'] as const;
export type DecisionState = (typeof decisionStates)[number];
