import { createHash } from 'node:crypto';
import { normalAddress } from '~/core/format/address';

/** SHA-256 in hexadecimal: how tokens and addresses are kept, so that the table alone opens nothing. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether `text` has the shape of a token: 256 bits in base64url. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** An e-mail address as it is kept and compared. */
export const normalEmail = normalAddress;
