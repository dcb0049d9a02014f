import { instantOf } from '~/core/teaching/zone';
import { fault, told } from '../told';

/** Longest title and longest address of a call. */
export const LONGEST_TITLE = 120;
export const LONGEST_SLUG = 64;
export const LONGEST_REASON = 500;

/** What an intake says of itself beside its definition, as a form sends it. Times are local. */
export interface HeadFields {
  title: string;
  slug: string;
  opensAt: string;
  closesAt: string;
  timeZone: string;
}

/** The same, read. */
export interface Head {
  title: string;
  slug: string;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
}

/** A line as it is kept: no marks of control, no space around it. */
export function oneLine(given: string): string {
  return given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

/** Reads the head of an intake; says what about it cannot be kept even for a draft. */
export function readHead(given: HeadFields) {
  const title = oneLine(given.title);
  if (title === '' || title.length > LONGEST_TITLE) return fault('name');
  const slug = given.slug.trim();
  if (!isSlug(slug)) return fault('address');
  const timeZone = given.timeZone.trim();
  if (!isZone(timeZone)) return fault('zone');
  const opensAt = instantOf(given.opensAt, timeZone);
  const closesAt = instantOf(given.closesAt, timeZone);
  if (opensAt === null || closesAt === null) return fault('times');
  const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  return told<Head>({ title, slug, timeZone, ...dates });
}

/** Whether this may be the address of a call: a-z and 0-9, with single hyphens inside. */
export function isSlug(slug: string): boolean {
  return slug.length <= LONGEST_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
}

/** Whether this is a time zone of the IANA database. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
