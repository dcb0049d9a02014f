import type { AttemptRefusal } from '~/server/learning/attempts/types';

/** What the page is told when answers came. */
export type AttemptTold =
  | { kind: 'saved' }
  /** Handing in asks first: so many items are not answered. */
  | { kind: 'asks'; empty: number }
  | { kind: 'refused'; reason: AttemptRefusal }
  /** The server could not be reached. */
  | { kind: 'failed' };
