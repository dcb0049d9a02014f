import type { PhaseId } from '../scenario/presets';
import type { Scenario } from '../scenario/schema';
import type { SeatId } from './context';
import type { Preset } from './presets';

/** Fixed from the creation of a table on. */
export interface Setting {
  readonly scenario: Scenario;
  readonly preset: Preset;
  /** Scenario minutes that pass in one real minute: 1, 4 or 10. */
  readonly pace: number;
}

/** Milliseconds that a scenario's minutes take at this table. */
export function paced(setting: Setting, milliseconds: number): number {
  return Math.round(milliseconds / setting.pace);
}

/** The members of the table: the parties whose agreement a decision needs. */
export function members(setting: Setting): readonly SeatId[] {
  return setting.scenario.parties.filter((party) => party.votes).map((party) => party.id);
}

/** Milliseconds of a scenario's plan for each phase: what the file says, else the preset's shares of the rest. */
export function plannedPhases(setting: Setting): Readonly<Partial<Record<PhaseId, number>>> {
  const { scenario, preset } = setting;
  const stated = scenario.procedure.phases;
  const unstated = preset.phases.filter((phase) => stated[phase.id] === undefined);
  const given = Object.values(stated).reduce((sum, minutes) => sum + minutes, 0);
  const rest = Math.max(0, scenario.minutes - given);
  const shares = unstated.reduce((sum, phase) => sum + phase.share, 0);
  return Object.fromEntries(
    preset.phases.map((phase) => {
      const minutes = stated[phase.id] ?? (rest * phase.share) / Math.max(1, shares);
      return [phase.id, paced(setting, minutes * 60_000)];
    }),
  );
}
