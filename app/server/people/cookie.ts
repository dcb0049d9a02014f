import type { Config } from '../config';
import { isToken } from './secrets';

/** The browser keeps the cookie this long (the longest it agrees to); the database decides earlier. */
const KEEP_S = 400 * 24 * 60 * 60;

/** The cookie that carries a session. */
export interface SessionCookie {
  name: string;
  /** The token in a `Cookie` header; null where there is none or it cannot be one of ours. */
  read(header: string | null | undefined): string | null;
  /** The `Set-Cookie` header that keeps `token`. */
  keep(token: string): string;
  /** The `Set-Cookie` header that forgets it. */
  forget(): string;
}

/**
 * The session cookie of a server: out of reach of scripts, not sent along with requests that other
 * sites make, and over HTTPS bound to this very host by its name (RFC 6265bis, section 4.1.3.2).
 *
 * @param plain its name where there is no HTTPS
 */
export function sessionCookie(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  plain = 'mufakat',
): SessionCookie {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const name = secure ? `__Host-${plain}` : plain;
  const rules = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    read(header) {
      for (const part of (header ?? '').split(';')) {
        const [key, value = ''] = part.trim().split('=');
        if (key === name) return isToken(value) ? value : null;
      }
      return null;
    },
    keep: (token) => `${name}=${token}; Max-Age=${KEEP_S}; ${rules}`,
    forget: () => `${name}=; Max-Age=0; ${rules}`,
  };
}
