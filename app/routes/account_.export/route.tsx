import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signedIn } from '~/server/people/guard';

/** Taking one's data along is noted in the audit log, so it is a form and not an address. */
export function loader() {
  throw redirect('/account');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await signedIn(request, context);
  const own = await context.services.people.account.exportOf(who);
  return new Response(`${JSON.stringify(own, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mufakat-my-data.json"',
      'Cache-Control': 'no-store',
    },
  });
}
