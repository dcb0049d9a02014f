import type { DecisionRule } from '../analysis/rules';

/** The procedures a scenario may ask for. Each names a preset of `core/negotiation`. */
export const PROCEDURE_PRESETS = ['asean-consensus'] as const;
export type ProcedurePreset = (typeof PROCEDURE_PRESETS)[number];

/** The phases of each preset, in order: what `procedure.phases` and an inject's `when.phase` name. */
export const PRESET_PHASES = {
  'asean-consensus': [
    'opening',
    'first-reading',
    'informals',
    'drafting',
    'adoption',
    'explanations',
  ],
} as const satisfies Record<ProcedurePreset, readonly string[]>;
export type PhaseId = (typeof PRESET_PHASES)[ProcedurePreset][number];

/** Every phase of every preset, once. */
export const PHASE_IDS: readonly PhaseId[] = [...new Set(Object.values(PRESET_PHASES).flat())];

/** The rule that decides the text as a whole under each preset. */
export const PRESET_RULES: Readonly<Record<ProcedurePreset, DecisionRule>> = {
  'asean-consensus': { kind: 'consensus' },
};
