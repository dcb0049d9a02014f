import type { Letter } from '../../mail/letter';
import { oneLine } from '../../mail/letters';
import type { Post } from '../applicants/letters';

/** What a mail about a place is about; its words are `mail.offer.<kind>` or `mail.result.<kind>`. */
export type OfferLetterKind =
  | 'made'
  | 'extended'
  | 'withdrawn'
  | 'givenUp'
  | 'accepted'
  | 'declined';
export type ResultLetterKind = 'waiting' | 'notSelected';

interface AboutOffer {
  applicationId: string;
  number: number;
  call: string;
  respondBy: Date;
  zone: string;
}

/** About an offer of a place. */
export function offerLetter(post: Post, kind: OfferLetterKind, about: AboutOffer): Letter {
  const { applicationId, number, call, respondBy, zone } = about;
  const values = {
    ...{ number, call, until: moment(respondBy, zone) },
    link: `${post.origin}/applications/${applicationId}`,
  };
  return {
    subject: oneLine(post.t(`mail.offer.${kind}.subject`, values)),
    text: post.t(`mail.offer.${kind}.text`, values),
  };
}

/** What the selection came to for somebody without a place. */
export function resultLetter(
  post: Post,
  kind: ResultLetterKind,
  about: { applicationId: string; number: number; call: string },
): Letter {
  const { applicationId, number, call } = about;
  const values = { number, call, link: `${post.origin}/applications/${applicationId}` };
  return {
    subject: oneLine(post.t(`mail.result.${kind}.subject`, values)),
    text: post.t(`mail.result.${kind}.text`, values),
  };
}

/** In the zone in which the programme means its times. */
function moment(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(at);
}
