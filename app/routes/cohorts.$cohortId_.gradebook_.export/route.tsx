import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { GRADEBOOK_READERS } from '~/server/teaching/gradebook/gradebook';
import { gradebookFile } from './file';

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, GRADEBOOK_READERS);
  throw redirect(`/cohorts/${encodeURIComponent(params.cohortId ?? '')}/gradebook`);
}

/** The whole gradebook as a file, sent while it is made. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, GRADEBOOK_READERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const { gradebook } = context.services;
  const found = await gradebook.export(user, params.cohortId ?? '', format);
  if (found === null) throw new Response(null, { status: 404 });
  return gradebookFile(found, format);
}
