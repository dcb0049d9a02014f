import type { ActivityFault } from '~/server/learning/activities';

/** What the page is told when something was not handed in. */
export type SendAnswer =
  | {
      kind: 'refused';
      fault: ActivityFault;
      /** How many words were sent. */
      words: number;
      /** What was sent, for a page without JavaScript to show again. */
      answers: string[];
    }
  /** The server could not be reached. */
  | { kind: 'failed' };
