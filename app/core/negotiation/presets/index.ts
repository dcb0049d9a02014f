import type { PhaseId, ProcedurePreset } from '../../scenario/presets';
import { aseanConsensus } from './aseanConsensus';
import type { Phase, Preset } from './preset';

export type { Phase, Preset, Role } from './preset';

const presets: Readonly<Record<ProcedurePreset, Preset>> = { 'asean-consensus': aseanConsensus };

/** The rules of procedure a scenario names. */
export function presetNamed(id: ProcedurePreset): Preset {
  return presets[id];
}

/** The phase of a preset with this id; a phase that the preset lacks is a programming error. */
export function phaseOf(preset: Preset, id: PhaseId): Phase {
  const phase = preset.phases.find((candidate) => candidate.id === id);
  if (!phase) throw new Error(`The preset ${preset.id} has no phase "${id}".`);
  return phase;
}
