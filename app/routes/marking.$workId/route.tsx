import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { classes } from '~/ui/class-names';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { act } from './act';
import { Answers } from './answers';
import { JudgeForm } from './judge-form';
import { Marks } from './marks';
import { TranscriptView } from './transcript-view';
import { workPage } from './work-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('marking.pageTitle', { title: data?.title ?? '' }) },
];

/** Work to judge: anybody's for who teaches, one's own to judge oneself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const workId = params.workId ?? '';
  const seen = await context.services.marking.read(user, workId);
  if (seen === null) throw new Response(null, { status: 404 });
  const { search, searchParams } = new URL(request.url);
  const anonymous = searchParams.has('anonymous');
  // An address of old says whose it is: hidden names are not to be read there either.
  if (anonymous && seen.as === 'marker' && seen.work.address !== workId) {
    throw redirect(`/marking/${encodeURIComponent(seen.work.address)}${search}`);
  }
  return workPage(context.services, user, seen, anonymous);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const text = await formText(request.clone());
  const workId = params.workId ?? '';
  const done = await act(context.services, user, workId, text, await request.formData());
  if (done === null) throw new Response(null, { status: 404 });
  if (done.kind === 'told') return done;
  const search = new URL(request.url).searchParams;
  search.set('saved', '1');
  const path = done.own ? `/marking/${encodeURIComponent(workId)}` : '/marking';
  return redirect(`${path}?${search}`);
}

const kindOf = messageIds('marking.kinds.');
const toldOf = messageIds('marking.told.');

export default function WorkRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  const [search] = useSearchParams();
  const back = new URLSearchParams([...search].filter(([name]) => name !== 'saved'));
  const table = t('marking.table', { number: page.part, seat: page.seat });
  const part = page.kind === 'simulation' ? table : page.part;
  return (
    <Page>
      <Masthead
        kicker={t(kindOf(page.kind))}
        title={page.title}
        lead={page.who ?? part}
        facts={
          <>
            {page.who !== null && <span>{part}</span>}
            <DateTime at={page.at} />
          </>
        }
        actions={
          page.as === 'marker' && (
            <LinkButton to={`/marking?${back}`}>{t('marking.back')}</LinkButton>
          )
        }
      />
      <div className="mt-6 grid gap-8">
        {search.has('saved') && <Notice tone="good" live="status" title={t('marking.saved')} />}
        {said && said.id !== '' && (
          <Notice tone={said.ok ? 'good' : 'bad'} live="alert" title={t(toldOf(said.id))} />
        )}
        <div
          className={classes(
            'grid items-start gap-8',
            page.role !== null && 'lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]',
          )}
        >
          <div className="grid gap-8">
            <Answers page={page} />
            <Marks page={page} />
            {page.transcript && <TranscriptView transcript={page.transcript} />}
          </div>
          {page.role !== null && <JudgeForm page={page} draft={said?.draft ?? page.draft} />}
        </div>
      </div>
    </Page>
  );
}
