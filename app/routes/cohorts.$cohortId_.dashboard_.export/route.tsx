import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ExportValue } from '~/server/export/csv';
import { downloadOf } from '~/server/export/download';
import type { StandingExport } from '~/server/fellowship/standing/standing-export';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { messagesIn } from '~/ui/messages/messages';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, FOLLOWERS);
  throw redirect(`/cohorts/${encodeURIComponent(params.cohortId ?? '')}/dashboard`);
}

/** Everybody's figures as a file, sent while it is made. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const { standing } = context.services;
  const found = await standing.exportStandings(user, params.cohortId ?? '', format);
  if (found === null) throw new Response(null, { status: 404 });
  const t = messagesIn('en');
  return downloadOf({
    ...{ format, name: `dashboard-${found.cohort}`, title: found.cohort },
    head: COLUMNS.map((column) => t(`dashboard.file.${column}`)),
    rows: linesOf(found),
  });
}

const COLUMNS = [
  'person',
  'code',
  'group',
  'done',
  'of',
  'completion',
  'earned',
  'marksOf',
  'marks',
  'seated',
  'active',
  'interventions',
  'proposals',
  'packages',
  'supports',
  'at',
] as const;

async function* linesOf(found: StandingExport): AsyncGenerator<ExportValue[][]> {
  const at = new Date(found.at).toISOString();
  for await (const batch of found.rows()) {
    yield batch.map(({ name, code, group, completion, marks, participation }) => [
      ...[name, code, group, completion.done, completion.of, completion.percent],
      ...[marks.earned / 100, marks.of / 100, marks.percent],
      ...[participation.seated, participation.active, participation.interventions],
      ...[participation.proposals, participation.packages, participation.supports, at],
    ]);
  }
}
