import type { TrackInList } from '~/server/curriculum/overview';
import type { Begun } from './continue-card';

/** The module that somebody worked on last and has not finished; null where there is none. */
export function begunLast(tracks: readonly TrackInList[]): Begun | null {
  const [last] = tracks
    .flatMap(({ modules }) => modules)
    .filter(({ state }) => state === 'started')
    .sort((one, other) => other.at - one.at);
  if (!last?.goOn) return null;
  const { id, title, lessons, finished, goOn } = last;
  return { id, title, lessons, finished, goOn };
}
