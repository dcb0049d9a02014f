import type { Reader } from '../../store/database';
import type { SignedInApplicant } from '../applicants/sessions';
import type { OfferStateName } from './board';

/** An offer as its applicant sees it; times in ms since 1970. */
export interface OfferPanelView {
  /** An open one whose time is up counts as lapsed, whether or not that has been noted yet. */
  readonly state: OfferStateName;
  readonly offeredAt: number;
  readonly respondBy: number;
  readonly answeredAt: number | null;
  /** The server's time, for the clock. */
  readonly now: number;
  readonly timeZone: string;
  readonly call: string;
}

/** The offer that an applicant has for an application of their own; null where there is none. */
export async function panelOf(
  reader: Pick<Reader, 'offer'>,
  { applicantId, academyId }: Pick<SignedInApplicant, 'applicantId' | 'academyId'>,
  applicationId: string,
  now: number,
): Promise<OfferPanelView | null> {
  const row = await reader.offer.findFirst({
    where: { applicationId, academyId, application: { applicantId } },
    select: {
      ...{ offeredAt: true, respondBy: true, answer: true, answeredAt: true },
      intake: { select: { title: true, timeZone: true } },
    },
  });
  if (row === null) return null;
  const respondBy = row.respondBy.getTime();
  const open = now < respondBy ? 'open' : 'lapsed';
  return {
    ...{ state: row.answer ?? open, respondBy, now },
    offeredAt: row.offeredAt.getTime(),
    answeredAt: row.answeredAt?.getTime() ?? null,
    ...{ timeZone: row.intake.timeZone, call: row.intake.title },
  };
}
