import type { LoaderFunctionArgs } from '@remix-run/node';
import { FORMATS, type Format } from '~/core/learning/exchange/exchange';
import { signedInAs } from '~/server/people/guard';

const KIND: Readonly<Record<Format, { ending: string; type: string }>> = {
  gift: { ending: 'gift', type: 'text/plain; charset=utf-8' },
  'moodle-xml': { ending: 'xml', type: 'application/xml; charset=utf-8' },
};

/** The questions of a check as a file in GIFT, or in Moodle XML with `?format=moodle-xml`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const { moduleId = '' } = params;
  const wanted = new URL(request.url).searchParams.get('format') ?? 'gift';
  const format = FORMATS.find((one) => one === wanted);
  if (format === undefined) throw new Response(null, { status: 400 });
  const given = await context.services.authoring.giveQuestions(user, moduleId, format);
  if (given === null) throw new Response(null, { status: 404 });
  const { ending, type } = KIND[format];
  return new Response(given.text, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${moduleId}.${ending}"`,
    },
  });
}
