import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ExportValue } from '~/server/export/csv';
import { downloadOf } from '~/server/export/download';
import type { ExportedApplication } from '~/server/fellowship/screening/export';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { messageIds, messagesIn, type Translate } from '~/ui/messages/messages';

const RUNNERS = ['coordinator', 'admin'] as const;
const found = messageIds('intake.found.');
const stateNamed = messageIds('intake.state.');

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, RUNNERS);
  throw redirect(`/intakes/${encodeURIComponent(params.intakeId ?? '')}/applications`);
}

/** What was sent in as a file: an application a line, a question a column, nothing declared. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const { screening } = context.services;
  const taken = await screening.export(user, params.intakeId ?? '', format);
  if (taken === null) throw new Response(null, { status: 404 });
  const t = messagesIn('en');
  const columns = ['number', 'email', 'state', 'sent', 'screening', 'reason'] as const;
  return downloadOf({
    format,
    name: `${taken.title} ${t('intake.tab.applications')}`,
    title: taken.title,
    head: [
      ...columns.map((column) => t(columnNamed(column))),
      ...taken.questions.map(({ label }) => label),
    ],
    rows: rowsOf(taken.rows(), t),
  });
}

const columnNamed = messageIds('intake.column.');

async function* rowsOf(
  batches: AsyncIterable<readonly ExportedApplication[]>,
  t: Translate,
): AsyncGenerator<ExportValue[][]> {
  for await (const batch of batches) {
    yield batch.map(({ number, email, state, sentAt, screening, reason, answers }) => [
      number,
      email,
      t(stateNamed(state)),
      sentAt === null ? null : new Date(sentAt).toISOString(),
      screening && t(found(screening)),
      reason,
      ...answers,
    ]);
  }
}
