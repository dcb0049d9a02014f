import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { downloadOf } from '~/server/export/download';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { figureHead, figureLines } from '~/ui/figure-sheet';
import { messagesIn } from '~/ui/messages/messages';

const RUNNERS = ['coordinator', 'admin'] as const;

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, RUNNERS);
  throw redirect(`/intakes/${encodeURIComponent(params.intakeId ?? '')}/figures`);
}

/** Exactly the figures of the page as a file. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const found = await context.services.figures.export(user, params.intakeId ?? '', format);
  if (found === null) throw new Response(null, { status: 404 });
  const t = messagesIn('en');
  async function* rows() {
    yield figureLines(found?.tables ?? [], t);
  }
  const name = `${found.intake.title} ${t('figures.title')}`;
  return downloadOf({ format, name, title: t('figures.title'), head: figureHead(t), rows: rows() });
}
