import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { applicantOf } from '~/server/fellowship/applicants/guard';

/** Taking one's data along is noted in the audit log, so it is a form and not an address. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/applications/${params.applicationId ?? ''}`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { applicants, applications } = context.services;
  const who = await applicantOf(request, context);
  if (who === null) throw new Response(null, { status: 401 });
  const own = await applications.of(who, params.applicationId ?? '');
  if (own === null) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(await applicants.exportOf(who), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mufakat-my-applications.json"',
      'Cache-Control': 'no-store',
    },
  });
}
