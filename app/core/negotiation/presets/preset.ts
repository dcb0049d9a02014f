import type { PhaseId, ProcedurePreset } from '../../scenario/presets';
import type { CommandType } from '../command';

/** What somebody at the table is, as far as procedure is concerned. */
export type Role = 'member' | 'observer' | 'chair';

export interface Phase {
  readonly id: PhaseId;
  /** Phases the chair may go to from here. */
  readonly next: readonly PhaseId[];
  /** Whether statements need the floor (a speakers' list), or the room talks freely. */
  readonly speakersList: boolean;
  /** Share of the planned meeting time, in per cent; the shares of a preset add up to 100. */
  readonly share: number;
  /** What each role may do in this phase, besides what is always possible. */
  readonly permits: Readonly<Record<Role, readonly CommandType[]>>;
}

/** A body's rules of procedure as data; the statechart is made from scenario and preset. */
export interface Preset {
  readonly id: ProcedurePreset;
  readonly phases: readonly [Phase, ...Phase[]];
  /** The phase in which a decision may be put, and the one that follows adoption. */
  readonly adoptionPhase: PhaseId;
  readonly afterAdoption: PhaseId;
  readonly decisionRule: 'consensus';
  /** The instrument the decision rule rests on, as cited to a learner. */
  readonly decisionRuleSource: string;
  readonly silenceAllowed: boolean;
}
