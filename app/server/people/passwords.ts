import { hash, verify } from '@node-rs/argon2';
import { isCommon } from './common-passwords';

/** 19 MiB, two passes, one lane, and argon2id by default (OWASP Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** In characters, as a person counts them. */
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 1_000;

/** Why a password cannot be taken. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'aboutYou';

/** What a guesser knows about the person. */
export interface Surroundings {
  email: string;
  name: string;
  academy: string;
}

/**
 * What is wrong with a new password; null where it may be taken. There are no rules about which
 * characters it has (NIST SP 800-63B, section 3.1.1.2).
 */
export function passwordFault(password: string, about: Surroundings): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'tooShort';
  if (length > LONGEST_PASSWORD) return 'tooLong';
  if (isCommon(password)) return 'common';
  return isAbout(password, about) ? 'aboutYou' : null;
}

/** A name or address with figures and signs around it is no secret. */
function isAbout(password: string, { email, name, academy }: Surroundings): boolean {
  const bare = lettersOf(password);
  const [account = '', domain = ''] = email.split('@');
  const words = [email, account, domain, domain.split('.')[0] ?? '', name, academy];
  return words.map(lettersOf).some((word) => word.length >= 3 && bare === word);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** The hash to keep, with its salt and cost in it (a PHC string). Takes some 50 ms of another thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/**
 * The hash of 64 random bytes that nobody kept, at the same cost, so that looking at an unknown
 * account takes what a known one takes.
 */
export const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$WHB5js8vDvLAAyLiPDIkiA$nP80xUIQNJfNiMXnQbD9XYhsj/ylqajG8tKzTsZmriY';

/**
 * Whether `password` is the one behind `kept`. Takes as long where nothing is kept, so that the time
 * does not tell which accounts exist.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  if ([...password].length > LONGEST_PASSWORD) return false;
  const fits = await verify(kept ?? NOBODY, password.normalize('NFKC'));
  return fits && kept !== null;
}
