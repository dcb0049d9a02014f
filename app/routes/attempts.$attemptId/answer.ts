import type { AttemptRefusal } from '~/server/learning/attempts/types';

/** What the page is told when answers came. */
export type AttemptTold =
  | { kind: 'saved' }
  /** Handing in asks first: these items are not answered. Numbers and parts are from 1. */
  | { kind: 'asks'; empty: readonly { id: string; number: number; part: number }[] }
  | { kind: 'refused'; reason: AttemptRefusal }
  /** The server could not be reached. */
  | { kind: 'failed' };
