import { data, type HeadersFunction } from '@remix-run/node';
import type { Clock } from '../clock';
import type { PeopleFault } from './outcome';

/** A refusal as a page gets it. */
export interface FaultData {
  /** Which form of the page it answers. */
  form: string;
  fault: PeopleFault;
  /** With `wait`: in how many minutes it may be tried again, 1 at least; else 0. */
  minutes: number;
}

const STATUS: Partial<Record<PeopleFault, number>> = {
  wait: 429,
  notYours: 403,
  notFound: 404,
  linkGone: 410,
  lastAdmin: 409,
  emailTaken: 409,
};

/** A refusal as an action answers with it: its status, and `Retry-After` where there is a time. */
export function faultData(
  form: string,
  { fault, until }: { fault: PeopleFault; until?: number },
  clock: Clock,
) {
  const left = until === undefined ? 0 : Math.max(until - clock.now(), 1);
  const headers = until === undefined ? {} : { 'Retry-After': String(Math.ceil(left / 1_000)) };
  const answer: FaultData = { form, fault, minutes: Math.ceil(left / 60_000) };
  return data(answer, { status: STATUS[fault] ?? 400, headers });
}

/** A route's `headers`: lets `Retry-After` of its action through, which Remix keeps to data otherwise. */
export const retryAfter: HeadersFunction = ({ actionHeaders }) => {
  const wait = actionHeaders.get('Retry-After');
  return wait === null ? {} : { 'Retry-After': wait };
};
