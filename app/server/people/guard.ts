import { type AppLoadContext, redirect } from '@remix-run/node';
import type { SignedIn } from './person';
import type { Role } from './roles';
import { signInPath } from './targets';

/**
 * Who asks. Every loader and action that is not for everybody begins with this: in Remix a parent's
 * loader does not guard its children.
 *
 * @throws a redirect to the sign-in page that comes back here; 401 for a request that wants a stream
 *   or JSON, which could do nothing with a page
 */
export async function signedIn(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const found = await context.services.people.sessionOf(request.headers.get('Cookie'));
  if (found !== null) return found;
  const wanted = request.headers.get('Accept') ?? '';
  if (/^(text\/event-stream|application\/json)\b/.test(wanted)) {
    throw new Response(null, { status: 401 });
  }
  throw redirect(signInPath(request), { headers: { 'Cache-Control': 'no-store' } });
}

/**
 * Who asks, where only some roles may.
 *
 * @throws like `signedIn`; 403 for everybody whose role is not among `roles`, with an audit entry
 */
export async function signedInAs(
  request: Request,
  context: AppLoadContext,
  roles: readonly Role[],
): Promise<SignedIn> {
  const found = await signedIn(request, context);
  if (roles.includes(found.user.role)) return found;
  await context.services.people.audit({
    academyId: found.user.academyId,
    actorId: found.user.id,
    action: 'access.refused',
    subject: new URL(request.url).pathname,
    detail: { method: request.method },
  });
  throw new Response(null, { status: 403 });
}
