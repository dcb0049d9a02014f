import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { commandIdIn, formText } from '~/server/http/form';
import { renderMarkdown } from '~/server/markdown/render';
import { signedIn } from '~/server/people/guard';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Attempts } from './attempts';
import { Begin } from './begin';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: messagesIn('en')('check.pageTitle', { title: page?.title ?? '' }) },
];

/** A check before it is attempted, and the reader's attempts so far. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning, ids } = context.services;
  const check = await learning.checkOf(user, params.moduleId ?? '');
  if (check === null) throw new Response(null, { status: 404 });
  const { intro, attempts, ...facts } = check;
  return {
    ...facts,
    intro: intro === null ? null : renderMarkdown(intro),
    open: attempts.find(({ outcome }) => outcome === null)?.id ?? null,
    attempts: attempts.map(({ id, number, startedAt, isEarlier, outcome }) => {
      const attempt = { id, number, startedAt, isEarlier };
      if (!outcome) return { ...attempt, outcome: null };
      const { earned, of, passed, waits } = outcome;
      return { ...attempt, outcome: { earned, of, passed, waits } };
    }),
    commandId: ids.id(),
  };
}

export type CheckPage = ReturnType<typeof useLoaderData<typeof loader>>;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const text = await formText(request);
  const commandId = commandIdIn(text);
  const { learning } = context.services;
  const started = await learning.startAttempt(user, params.moduleId ?? '', commandId);
  if (started.ok) return redirect(`/attempts/${started.attemptId}`);
  if (started.reason === 'unknown') throw new Response(null, { status: 404 });
  return data({ refused: started.reason }, { status: 409 });
}

export default function CheckRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { moduleId, moduleTitle, title, intro, items, of, minutes, pass } = page;
  return (
    <Page width="reading">
      <Masthead
        kicker={t('check.kicker')}
        title={title}
        facts={
          <>
            <Link to={`/modules/${moduleId}`} className="link">
              {moduleTitle}
            </Link>
            <span>{t('check.items', { items, marks: of / 100 })}</span>
            <span>{minutes === null ? t('check.noLimit') : t('check.limit', { minutes })}</span>
            <span>{t('check.pass', { pass })}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        {answer && (
          <Notice tone="warn" live="alert" title={t(`check.refused.${answer.refused}`)}>
            <p>{t(`check.refused.${answer.refused}.remedy`)}</p>
          </Notice>
        )}
        {intro && <Markdown html={intro} />}
        <Begin page={page} />
        {page.attempts.length > 0 && <Attempts attempts={page.attempts} />}
      </div>
    </Page>
  );
}
