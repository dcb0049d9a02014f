import { oneLine } from '../../mail/letters';
import type { ReviewerLetter, ReviewLetters } from './carry-out';

/** Reads one message of the catalogue, as the pages do: they hand it in. */
type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** To reviewers: what they have to read, until when, and where. Times are in the intake's zone. */
export function reviewersLetter(t: Words, link: string): ReviewerLetter {
  return ({ until, timeZone, ...about }) => {
    const date =
      until === null
        ? ''
        : new Intl.DateTimeFormat('en-GB', {
            ...{ dateStyle: 'long', timeStyle: 'long', timeZone },
          }).format(until);
    const values = { ...about, link, dated: until === null ? 'no' : 'yes', until: date };
    return {
      subject: oneLine(t('mail.review.subject', values)),
      text: t('mail.review.text', values),
    };
  };
}

/** To both sides when reviews change hands: what somebody has to read now, and what is theirs no more. */
export function reviewLetters(t: Words, link: string): ReviewLetters {
  return {
    given: reviewersLetter(t, link),
    taken: (news) => {
      const values = { ...news };
      return {
        subject: oneLine(t('mail.review.taken.subject', values)),
        text: t('mail.review.taken.text', values),
      };
    },
  };
}
