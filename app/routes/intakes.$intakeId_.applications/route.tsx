import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reminderLetter } from '~/server/fellowship/screening/letter';
import { formText } from '~/server/http/form';
import { linkOrigin } from '~/server/mail/letters';
import { signedInAs } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { IntakeTabs } from '~/ui/intake-tabs';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { PageLinks } from '~/ui/page-links';
import { AnswerNotice } from './answer-notice';
import { ApplicationTable } from './application-table';
import { Batch } from './batch';
import { Exports } from './exports';
import { Filters } from './filters';
import { perform } from './perform';
import { Rules } from './rules';
import { wishIn } from './wish';

const RUNNERS = ['coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: messagesIn('en')('intake.applications.pageTitle', {
      title: data?.list.intake.title ?? '',
    }),
  },
];

/** The applications of an intake; `?state=`, `?screening=`, `?country=`, `?search=` and `?page=`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { screening, ids } = context.services;
  const intakeId = params.intakeId ?? '';
  const url = new URL(request.url);
  const wish = wishIn(url);
  const list = await screening.list(user, intakeId, wish);
  if (list === null) throw new Response(null, { status: 404 });
  const asks = list.may.screen && url.searchParams.get('rules') !== null;
  return {
    ...{ list, wish, commandId: ids.id() },
    rules: asks ? await screening.askRules(user, intakeId) : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { services } = context;
  const text = await formText(request.clone());
  const ids = (await request.formData()).getAll('application').map(String);
  const letter = reminderLetter(messagesIn('en'), linkOrigin(services.config, request));
  const intakeId = params.intakeId ?? '';
  const answer = await perform({ services, user, intakeId, text, ids, letter });
  if (answer === null) throw new Response(null, { status: 404 });
  return data(answer, { status: answer.fault === null ? 200 : 400 });
}

export default function Applications() {
  const { t } = useMessages();
  const { list, wish, rules, commandId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { intake, may, lines, count, page, pages } = list;
  const place = (number: number) => {
    const query = new URLSearchParams({ ...wish, page: String(number) });
    return `/intakes/${intake.id}/applications?${query}`;
  };
  return (
    <Page width="wide">
      <Masthead kicker={intake.title} title={t('intake.tab.applications')} />
      <div className="mt-4 grid gap-6">
        <IntakeTabs intakeId={intake.id} current="applications" />
        {answer && <AnswerNotice answer={answer} />}
        {intake.published ? (
          <>
            <Filters wish={wish} countries={list.countries} may={may} intakeId={intake.id} />
            {may.screen && <Rules rules={rules} commandId={commandId} intakeId={intake.id} />}
            <p className="text-sm text-muted">{t('intake.applications.count', { count })}</p>
            {lines.length === 0 ? (
              <EmptyState title={t('intake.applications.none')}>
                <p className="text-muted">{t('intake.applications.noneHint')}</p>
              </EmptyState>
            ) : (
              <Batch commandId={commandId} mayScreen={may.screen} refused={answer}>
                <ApplicationTable list={list} ticked={answer?.fault ? answer.ticked : []} />
              </Batch>
            )}
            <PageLinks page={page} pages={pages} to={place} />
            <Exports intakeId={intake.id} />
          </>
        ) : (
          <EmptyState title={t('intake.applications.draft')}>
            <p className="text-muted">{t('intake.applications.draftHint')}</p>
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
