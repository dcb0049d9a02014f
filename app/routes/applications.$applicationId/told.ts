import type { AnswerFaultCode } from '~/core/fellowship/call/answer-faults';
import type { ApplicationFault } from '~/server/fellowship/applications/applications';
import type { Clash } from '~/server/fellowship/applications/merging';
import type { OfferFault } from '~/server/fellowship/offers/told';

/** Something that stands in the way of sending in, and where it is answered. */
export interface Missing {
  question: string;
  label: string;
  /** From 1. */
  part: number;
  code: AnswerFaultCode;
  values: Readonly<Record<string, string | number>>;
}

/** What the page is told after a form was sent. */
export type ApplicationTold =
  | { kind: 'saved'; consentMissing: boolean }
  | { kind: 'incomplete'; missing: readonly Missing[] }
  /** `written`: what came and was not kept, to be copied. */
  | {
      kind: 'refused';
      fault: Exclude<ApplicationFault, 'incomplete' | 'changed'>;
      written: readonly string[];
    }
  /** Changed elsewhere meanwhile: both stand on the page. `key` is new with every answer. */
  | { kind: 'changed'; clashes: readonly Clash[]; declaration: boolean; key: string }
  /** An answer to an offer that came too late, or twice. */
  | { kind: 'offer'; fault: OfferFault }
  | { kind: 'asks' }
  /** The server could not be reached. */
  | { kind: 'failed' };
