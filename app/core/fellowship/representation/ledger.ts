import type { Dimension, Stage } from './catalogue';
import type { Known } from './split';

/** What was published about one stage of one dimension. */
export interface Step {
  readonly stage: Stage;
  /** Null where nothing could be. */
  readonly known: Known | null;
  /**
   * Whether what people declared was in the way, now or at an earlier stage: then nothing follows any
   * more, because a figure after a gap would tell why the gap is there. Where only too few people lie
   * between two stages, which everybody knows, it is false, and a later stage may have figures.
   */
  readonly ended: boolean;
}

/** All that was ever published about one dimension of an intake. */
export interface Ledger {
  readonly dimension: Dimension;
  readonly steps: readonly Step[];
  /**
   * How far each person was counted, one sign each in the order of the release's keys: the place of a
   * stage among `steps`, or `-` for nobody counted. Says what coordinators know; not what was declared.
   */
  readonly depths: string;
  /** By the ordinary matter it is crossed with; null until the last stage is closed. */
  readonly crossing: Crossing | null;
}

/** A stage that is closed: its figures are as they are. */
export interface Closing {
  readonly stage: Stage;
  /** The day of the data, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How many people had reached it. */
  readonly reached: number;
}

/** The state of what is published about an intake: plain data, to be kept whole and never edited. */
export interface Release {
  readonly format: 1;
  readonly closings: readonly Closing[];
  readonly keys: readonly string[];
  readonly ledgers: readonly Ledger[];
}

/** The two sides of a stage by an ordinary matter; null where nothing may be said of them. */
export interface CrossedStep {
  readonly stage: Stage;
  readonly with: Known | null;
  readonly without: Known | null;
}

/** A dimension crossed with an ordinary matter, such as gender with least developed countries. */
export interface Crossing {
  readonly steps: readonly CrossedStep[];
}

/** The sign of a step in `depths`; of none, `-`. */
export function signOf(step: number): string {
  return step < 0 ? '-' : String(step);
}
