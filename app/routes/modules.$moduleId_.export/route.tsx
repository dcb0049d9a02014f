import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { fileOf } from '~/server/authoring/zip';
import { signedInAs } from '~/server/people/guard';

const TEACHERS = ['instructor', 'admin'] as const;

/** Taking a module along, with its keys, is noted in the audit log: a form and not an address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await signedInAs(request, context, TEACHERS);
  throw redirect('/modules/new');
}

/** All files of a module as a zip: the academy's draft, or what came with Mufakat. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { authoring, clock } = context.services;
  const moduleId = params.moduleId ?? '';
  const files = await authoring.export(user, moduleId);
  if (files === null) throw new Response(null, { status: 404 });
  return new Response(fileOf(files, clock.now()), {
    headers: {
      'Content-Type': 'application/zip',
      // The id of a module that was found: lower-case letters, digits and hyphens.
      'Content-Disposition': `attachment; filename="${moduleId}.zip"`,
      'Cache-Control': 'no-store',
    },
  });
}
