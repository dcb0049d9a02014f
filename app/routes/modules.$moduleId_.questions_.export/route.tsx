import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { FORMATS, type Format } from '~/core/learning/exchange/exchange';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';

const KIND: Readonly<Record<Format, { ending: string; type: string }>> = {
  gift: { ending: 'gift', type: 'text/plain; charset=utf-8' },
  'moodle-xml': { ending: 'xml', type: 'application/xml; charset=utf-8' },
};

const TEACHERS = ['instructor', 'admin'] as const;

/** Taking keys along is noted in the audit log: a form and not an address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await signedInAs(request, context, TEACHERS);
  throw redirect('/modules/new');
}

/** The questions of a check as a file in the `format` of the form. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { moduleId = '' } = params;
  const text = await formText(request);
  const format = FORMATS.find((one) => one === text('format'));
  if (format === undefined) throw new Response(null, { status: 400 });
  const given = await context.services.authoring.giveQuestions(user, moduleId, format);
  if (given === null) throw new Response(null, { status: 404 });
  const { ending, type } = KIND[format];
  return new Response(given.text, {
    headers: {
      'Content-Type': type,
      // The id of a module that was found: lower-case letters, digits and hyphens.
      'Content-Disposition': `attachment; filename="${moduleId}.${ending}"`,
      'Cache-Control': 'no-store',
    },
  });
}
