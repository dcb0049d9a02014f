import type { LoaderFunctionArgs } from '@remix-run/node';
import { signedIn } from '~/server/people/guard';
import { type Background, textsOf } from '~/server/room/texts';

/** The long texts of a table for whoever asks, as JSON: the room fetches them when they are looked at. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { tables } = context.services;
  const access = await tables.accessOf(user, params.tableId ?? '');
  if (!access) throw new Response(null, { status: 404 });
  const [{ slices }, scenario] = await Promise.all([
    tables.view(access),
    tables.publicScenarioOf(access.tableId),
  ]);
  const { briefs, record, packages, caucuses } = slices;
  const texts = textsOf(slices, scenario);
  const background: Background = { texts, briefs, record, packages, caucuses };
  return Response.json(background);
}
