import type { Request, RequestHandler } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses every request that could change something and does not come from our own pages, before
 * any route sees it (Remix would run the action of a cross-origin POST that has no Origin header).
 * A browser says where a request comes from in `Sec-Fetch-Site`, or on plain http in `Origin`; a
 * request with neither is refused too.
 *
 * @param publicUrl the origin people type, or null to take it from the request
 */
export function originGate(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || comesFromUs(request, publicUrl)) return next();
    response.status(403).type('text/plain').send('This request did not come from our own pages.');
  };
}

function comesFromUs(request: Request, publicUrl: string | null): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  return origin !== undefined && origin === (publicUrl ?? ownOrigin(request));
}

function ownOrigin(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? ''}`;
}
