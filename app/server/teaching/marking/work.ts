import type { RubricLine } from '~/core/learning/format/items';
import type { WorkId } from './work-id';

/** A question, and what somebody wrote or chose. Texts are Markdown where `prompt` is said to be. */
export interface Answered {
  /** Markdown. */
  readonly prompt: string;
  /** Plain text; '' where nothing was written. */
  readonly answer: string;
}

/** A piece of work with what it is judged by. Its model answer is for markers only. */
export interface MarkableWork {
  readonly id: WorkId;
  /** By which pages find it. Says nothing of whose it is. */
  readonly address: string;
  readonly academyId: string;
  readonly learner: { readonly id: string; readonly name: string; readonly pseudonym: string };
  /** The module or the exercise. */
  readonly title: string;
  /** The check, the activity or the table. */
  readonly part: string;
  /** When it was handed in, or the table ended; ms since 1970. */
  readonly at: number;
  /** What is to be done, Markdown; '' where the prompts say it all. */
  readonly task: string;
  readonly texts: readonly Answered[];
  /** The option of a move that was chosen, and whether it is the best; null for all else. */
  readonly chosen: { readonly text: string; readonly best: boolean } | null;
  readonly rubric: readonly RubricLine[];
  /** Markdown; null where there is none. */
  readonly model: string | null;
  /** Whose record a mark goes into; both NO_MODULE for a simulation. */
  readonly moduleId: string;
  readonly versionId: string;
  /** The exercise, its scenario and the seat of a simulation; null for all else. */
  readonly seat: {
    readonly exercise: string;
    readonly scenario: string;
    readonly party: string;
    readonly pace: number;
  } | null;
}
