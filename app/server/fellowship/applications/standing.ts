/** How an application stands, in the words that its applicant reads: `application.standing.<state>`. */
export type StandingState =
  | 'draft'
  | 'sent'
  | 'withdrawn'
  | 'notSent'
  | 'reviewed'
  | 'waiting'
  | 'notSelected'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'offerWithdrawn';

/** Since when it stands so (ms since 1970), and until when an offer can be answered. */
export interface Standing {
  state: StandingState;
  since: number;
  respondBy: number | null;
}

/**
 * Events by which the programme tells applicants how it was decided; the last of them counts. Nothing
 * of a selection is seen by applicants before one of these, or an offer, is there.
 */
export const RESULT_EVENTS = {
  'result.waiting': 'waiting',
  'result.notSelected': 'notSelected',
} as const;

/** What tells how an application stands. */
export interface Signs {
  savedAt: Date;
  submittedAt: Date | null;
  withdrawnAt: Date | null;
  closesAt: Date;
  /** Of the events, those of `RESULT_EVENTS`, the newest first. */
  results: readonly { type: string; at: Date }[];
  offer: {
    offeredAt: Date;
    respondBy: Date;
    answer: 'accepted' | 'declined' | 'lapsed' | 'withdrawn' | null;
    answeredAt: Date | null;
  } | null;
}

/** How an application stands at `now`, as far as its applicant may know. */
export function standingOf(signs: Signs, now: number): Standing {
  const { offer, results, submittedAt, withdrawnAt, savedAt, closesAt } = signs;
  if (offer !== null) return ofOffer(offer, now);
  if (withdrawnAt !== null)
    return { state: 'withdrawn', since: withdrawnAt.getTime(), respondBy: null };
  const [result] = results;
  const decided = Object.entries(RESULT_EVENTS).find(([type]) => type === result?.type);
  if (result && decided) return { state: decided[1], since: result.at.getTime(), respondBy: null };
  const closed = now >= closesAt.getTime();
  if (submittedAt === null) {
    return closed
      ? { state: 'notSent', since: closesAt.getTime(), respondBy: null }
      : { state: 'draft', since: savedAt.getTime(), respondBy: null };
  }
  return { state: closed ? 'reviewed' : 'sent', since: submittedAt.getTime(), respondBy: null };
}

/** An offer whose time is up has lapsed, whether or not that has been noted yet. */
function ofOffer(offer: NonNullable<Signs['offer']>, now: number): Standing {
  const { offeredAt, respondBy, answer, answeredAt } = offer;
  if (answer !== null) {
    const state = answer === 'withdrawn' ? 'offerWithdrawn' : answer;
    return { state, since: (answeredAt ?? offeredAt).getTime(), respondBy: null };
  }
  const until = respondBy.getTime();
  if (now >= until) return { state: 'lapsed', since: until, respondBy: null };
  return { state: 'offered', since: offeredAt.getTime(), respondBy: until };
}
