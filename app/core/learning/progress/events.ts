/** What one item of an attempt earned. Marks are in hundredths, so that parts add up exactly. */
export interface ItemResult {
  readonly item: string;
  readonly earned: number;
  readonly of: number;
  /** Whether a person has yet to mark it; until then it counts as nothing earned. */
  readonly waits: boolean;
}

/**
 * What a learner did, or what was judged of it, in the order in which it happened. `subject` of the
 * stored event is the id named first here; `body` is the rest.
 */
export type LearningDeed =
  | { readonly type: 'lessonOpened'; readonly lesson: string }
  | { readonly type: 'lessonFinished'; readonly lesson: string }
  | {
      readonly type: 'attemptStarted';
      readonly attempt: string;
      /** 1 for the first. */
      readonly number: number;
      /** For the order of items and options. */
      readonly seed: number;
      /** When time is up, in ms since 1970; null without a limit. */
      readonly dueAt: number | null;
    }
  | {
      readonly type: 'answered';
      readonly attempt: string;
      readonly item: string;
      /** As in `marking/response.ts`; null takes an answer back. */
      readonly response: unknown;
    }
  | {
      readonly type: 'attemptSubmitted';
      readonly attempt: string;
      readonly results: readonly ItemResult[];
      readonly earned: number;
      readonly of: number;
      /** Share of the marks, in per cent, that this version asked for. */
      readonly pass: number;
      readonly passed: boolean;
    }
  | {
      /**
       * A marker's judgement of what a person has to judge in an item; the latest counts. It is added
       * to what the rest of the item earned by itself.
       */
      readonly type: 'itemMarked';
      readonly attempt: string;
      readonly item: string;
      readonly mark: string;
      readonly earned: number;
      readonly of: number;
    }
  | {
      readonly type: 'activitySubmitted';
      readonly submission: string;
      /** One text per question of a reflection; one text of a brief. */
      readonly answers: readonly string[];
      /** Whether a person has to mark it. */
      readonly waits: boolean;
    }
  | {
      readonly type: 'activityMarked';
      readonly submission: string;
      readonly mark: string;
      readonly earned: number;
      readonly of: number;
    }
  | {
      /** A table has ended with the learner in a seat. Belongs to no module: see `NO_MODULE`. */
      readonly type: 'exercisePlayed';
      readonly table: string;
      readonly exercise: string;
      readonly scenario: string;
    }
  | {
      readonly type: 'conceptReviewed';
      readonly concept: string;
      readonly rating: 'again' | 'hard' | 'good' | 'easy';
    }
  /** Written once, when everything the version of that moment asks for was done; at the learner's last deed. */
  | { readonly type: 'moduleFinished'; readonly module: string };

/** Stands for the module (and its version) of a deed that belongs to none. */
export const NO_MODULE = '';

export type LearningDeedType = LearningDeed['type'];

/** A deed as kept: when, with which version of which module. */
export interface LearningEvent {
  /** ms since 1970. */
  readonly at: number;
  readonly moduleId: string;
  readonly versionId: string;
  readonly deed: LearningDeed;
}
