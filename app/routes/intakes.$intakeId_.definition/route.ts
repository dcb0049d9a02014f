import type { LoaderFunctionArgs } from '@remix-run/node';
import { signedInAs } from '~/server/people/guard';

/** The definition of an intake as a file: what the call shows, and nothing about a person. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['coordinator', 'admin']);
  const draft = await context.services.intakes.draft(user, params.intakeId ?? '');
  if (draft === null) throw new Response(null, { status: 404 });
  return new Response(draft.text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${draft.slug}.json"`,
    },
  });
}
