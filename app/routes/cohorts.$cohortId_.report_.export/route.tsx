import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { csvOf } from '~/server/export/csv';
import { fileOf } from '~/server/export/download';
import { workbookOf } from '~/server/export/xlsx';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { messagesIn } from '~/ui/messages/messages';
import { longTable, sheetsOf } from './sheets';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, FOLLOWERS);
  throw redirect(`/cohorts/${encodeURIComponent(params.cohortId ?? '')}/report`);
}

/** The report of a day as one long table, or as a workbook with a sheet for each part of it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const { reports } = context.services;
  const report = await reports.export(user, params.cohortId ?? '', text('on'), format);
  if (report === null) throw new Response(null, { status: 404 });
  const t = messagesIn('en');
  const name = `${report.cohort.name} ${t('report.title')} ${report.asOf.day}`;
  if (format === 'csv') {
    const { head, lines } = longTable(report, t);
    return fileOf(format, name, csvOf(head, once(lines)));
  }
  const sheets = sheetsOf(report, t).map(({ title, head, lines }) => ({
    ...{ title, head, rows: once(lines) },
  }));
  return fileOf(format, name, workbookOf(sheets));
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
