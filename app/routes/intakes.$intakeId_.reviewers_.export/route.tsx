import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { downloadOf } from '~/server/export/download';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { messagesIn } from '~/ui/messages/messages';

const RUNNERS = ['coordinator', 'admin'] as const;

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, RUNNERS);
  throw redirect(`/intakes/${encodeURIComponent(params.intakeId ?? '')}/reviewers`);
}

/** All scores of an intake as a file: a line per review. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const t = messagesIn('en');
  const { reviewing } = context.services;
  const yes = t('reviewing.export.yes');
  const found = await reviewing.exportScores(user, params.intakeId ?? '', format, yes);
  if (found === null) throw new Response(null, { status: 404 });
  return downloadOf({
    ...{ format, name: `reviews ${found.title}`, title: t('reviewing.scores.title') },
    head: [
      ...[t('reviewing.scores.number'), t('reviewing.panel.name'), t('reviewing.export.score')],
      ...[t('reviewing.export.normalised'), t('reviewing.scores.merit')],
      t('reviewing.scores.third'),
    ],
    rows: found.rows(),
  });
}
