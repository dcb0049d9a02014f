import type { RecordEntry } from '~/core/negotiation/context';

export const filters = ['all', 'text', 'talk', 'deals', 'decision', 'meeting'] as const;

/** A part of the record to look at alone. */
export type Filter = (typeof filters)[number];

/** Kinds of lines by filter; what is in none of them is talk. */
const KINDS: Readonly<Record<Exclude<Filter, 'all' | 'talk'>, readonly string[]>> = {
  text: [
    'proposeOption',
    'supportOption',
    'withdrawSupport',
    'offerWording',
    'closeArticle',
    'articleClosed',
    'objectToClosing',
    'reopenArticle',
  ],
  deals: ['tablePackage', 'packageAccepted', 'packageDeclined'],
  decision: [
    'questionPut',
    'silenceOpened',
    'questionStood',
    'objectToConsensus',
    'breakSilence',
    'adopted',
    'adoptedBySilence',
    'noConsensus',
    'enterReservation',
    'explainPosition',
  ],
  meeting: [
    'start',
    'suspend',
    'resume',
    'advancePhase',
    'extendTime',
    'end',
    'timeUp',
    'inject',
    'cable',
    'whisper',
    'takeSeat',
    'reassignSeat',
    'handSeatToBot',
    'handSeatBack',
  ],
};

/** The filter that an address asks for; everything where it asks for none. */
export function filterOf(asked: string | null): Filter {
  return filters.find((filter) => filter === asked) ?? 'all';
}

/** Whether a line belongs to a filter. */
export function isKept({ kind }: RecordEntry, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter !== 'talk') return KINDS[filter].includes(kind);
  return !Object.values(KINDS).some((kinds) => kinds.includes(kind));
}
