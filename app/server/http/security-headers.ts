import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const ONE_YEAR_S = 31_536_000;

/**
 * The headers of every answer, and a fresh nonce for its scripts in `response.locals.nonce`.
 *
 * @param development lets Vite's client in: inline styles and its web socket
 */
export function securityHeaders(development: boolean): RequestHandler {
  const fixed = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64url');
    response.locals.nonce = nonce;
    response.setHeader('Content-Security-Policy', policy(nonce, development));
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    if (request.secure) {
      response.setHeader('Strict-Transport-Security', `max-age=${ONE_YEAR_S}; includeSubDomains`);
    }
    fixed(request, response, next);
  };
}

function policy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "script-src-attr 'none'",
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    // Charts place their marks with style attributes; a style attribute runs nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}
