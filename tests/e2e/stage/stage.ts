import { readFileSync } from 'node:fs';
import type { StagedApplying } from './applying';
import type { StagedCohortLife } from './cohort-life';
import type { StagedDecided } from './decided';
import type { StagedIntakes } from './intakes';
import type { StagedMarking } from './marking';
import type { StagedPlaces } from './places';

/** The tables and exercises of the staged database, by the state that they are in. */
export interface Stage
  extends StagedMarking,
    StagedCohortLife,
    StagedIntakes,
    StagedApplying,
    StagedDecided,
    StagedPlaces {
  readonly tables: Readonly<Record<SceneName, string>>;
  readonly exercises: Readonly<Record<'draft' | 'running' | 'ended', string>>;
  /** The secret of an invitation that nobody has used. */
  readonly invitation: string;
  /** A mail in the outbox of the academy. */
  readonly mail: string;
  /** The cohort of the demo academy. */
  readonly cohort: string;
  /** Attempts at a check of the trainee's. */
  readonly attempts: Readonly<Record<'open' | 'submitted', string>>;
  /** The intake of the demo academy that is in review. */
  readonly intake: string;
  /** Reviews of the instructor's for it. */
  readonly reviews: Readonly<Record<'open' | 'handedIn', string>>;
  /** The code of a certificate of the trainee's. */
  readonly certificate: string;
  /** The code of one on which everything is as long as it may be. */
  readonly longCertificate: string;
}

/**
 * - `lobby`: a practice of the trainee as Sembrai that has not started
 * - `talks`: the trainee as Isuwara among people who have said as much as a page can show
 * - `reading`: a class in the first reading: Aisyah chairs, Bayu is Palisar, Dara the Science Panel
 * - `question`: the same people, a package put to the room, Bayu has objected
 * - `suspended`: the same people, in the informals, with caucuses
 * - `adopted` and `failed`: the same people, over
 */
export type SceneName =
  | 'lobby'
  | 'talks'
  | 'reading'
  | 'question'
  | 'suspended'
  | 'adopted'
  | 'failed';

/**
 * The database with the demo data and every scene, what is where in it, and the moment at which its
 * time ends: a Wednesday morning in Jakarta.
 */
export const STAGED = {
  database: '.cache/e2e-stage/mufakat.db',
  map: '.cache/e2e-stage/stage.json',
  now: Date.UTC(2026, 2, 11, 2),
} as const;

/** What `build.ts` has set up. */
export function readStage(): Stage {
  return JSON.parse(readFileSync(STAGED.map, 'utf8'));
}
