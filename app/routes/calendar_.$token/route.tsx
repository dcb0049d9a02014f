import type { LoaderFunctionArgs } from '@remix-run/node';
import { messagesIn } from '~/ui/messages/messages';
import { icsOf } from './ics';

/** Somebody's dates for their calendar program, which knows the secret in the address and no more. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { calendar, clock, config } = context.services;
  const token = (params.token ?? '').replace(/\.ics$/, '');
  const open = await calendar.behind(token);
  if (open === null) throw new Response(null, { status: 404 });
  const origin = config.publicUrl ?? new URL(request.url).origin;
  return new Response(icsOf(open, { t: messagesIn('en'), origin, now: clock.now() }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mufakat.ics"',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
