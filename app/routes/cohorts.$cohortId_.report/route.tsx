import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { CohortTabs } from '~/ui/cohort-tabs';
import { Exports } from '~/ui/exports';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { CloseProgramme } from './close-programme';
import { DayForm } from './day-form';
import { Definitions } from './definitions';
import { Equity } from './equity';
import { FigureSection } from './figure-section';
import { Exercises, Occasions } from './occasions';
import { Outcomes } from './outcomes';
import { Origins, Voices } from './voices';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

/** Nothing here moves: the page is for reading and for printing. */
export const handle = { still: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('report.pageTitle', { cohort: data?.cohort.name ?? '' }) },
];

/** What came of a cohort; `?on=YYYY-MM-DD` chooses the day whose records it is of. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const day = new URL(request.url).searchParams.get('on');
  const report = await context.services.reports.of(user, params.cohortId ?? '', day);
  if (report === null) throw new Response(null, { status: 404 });
  return report;
}

/** Closes the programme: the last figures about representation are made, once and for all. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { reports, figures } = context.services;
  const cohortId = params.cohortId ?? '';
  const intakeId = await reports.intakeOf(user, cohortId);
  if (intakeId === null) throw new Response(null, { status: 404 });
  const text = await formText(request);
  if (text('sure') !== 'yes') return data({ unsure: true }, { status: 400 });
  await figures.complete(user, intakeId);
  return redirect(`/cohorts/${encodeURIComponent(cohortId)}/report`);
}

export default function ReportRoute() {
  const { t } = useMessages();
  const report = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { cohort, programme, asOf } = report;
  return (
    <Page>
      <Masthead
        kicker={t('report.title')}
        title={cohort.name}
        lead={programme && t('report.of', { programme: programme.name, intake: programme.intake })}
        facts={<span>{t(asOf.over ? 'report.asOf' : 'report.soFar', { day: asOf.day })}</span>}
        actions={
          <Exports action={`/cohorts/${cohort.id}/report/export`} hidden={{ on: asOf.day }} />
        }
      />
      <div className="mt-6 grid gap-10">
        <div className="grid gap-5 print:hidden">
          <CohortTabs cohortId={cohort.id} current="report" />
          {answer?.unsure && (
            <Notice tone="bad" live="alert">
              <p>{t('report.close.unsure')}</p>
            </Notice>
          )}
          <DayForm report={report} />
        </div>
        <FigureSection section="people" figures={report.figures} />
        <Origins report={report} />
        <Outcomes report={report} />
        <Exercises report={report} />
        <Occasions report={report} />
        <Equity report={report} />
        <Voices report={report} />
        <Definitions report={report} />
        {report.mayClose && <CloseProgramme />}
      </div>
    </Page>
  );
}
