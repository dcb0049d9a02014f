import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { localOf } from '~/core/teaching/zone';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { IntakeTabs } from '~/ui/intake-tabs';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { steadyLoader } from '~/ui/steady-loader';
import { useRefresh } from '~/ui/use-refresh';
import { BoardPart } from './board-part';
import { ByHandPart } from './by-hand-part';
import { MakePart } from './make-part';
import { NextPart } from './next-part';
import { perform } from './perform';
import { PersonPart } from './person-part';
import { PlacesPart } from './places-part';
import { queryIn } from './query';
import { ResultsPart } from './results-part';

const RUNNERS = ['coordinator', 'admin'] as const;
/** How long people have to answer unless somebody says otherwise. */
const USUAL_MS = 14 * 86_400_000;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('offer.pageTitle', { title: data?.page.intake.title ?? '' }) },
];

/** Who was offered a place, who took it, and who follows. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const query = queryIn(new URL(request.url).searchParams);
  const page = await context.services.offers.page(user, params.intakeId ?? '', query);
  if (page === null) throw new Response(null, { status: 404 });
  return { page, usual: localOf(page.now + USUAL_MS, page.intake.timeZone) };
}

export const clientLoader = steadyLoader();

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const intakeId = params.intakeId ?? '';
  const text = await formText(request);
  const done = await perform(context.services, user, { intakeId, text, request });
  if (done === null) throw new Response(null, { status: 404 });
  if (done.kind === 'refused') return data(done, { status: 400 });
  const search = new URLSearchParams({ done: done.what, count: String(done.count) });
  return redirect(`/intakes/${encodeURIComponent(intakeId)}/offers?${search}`);
}

const faultOf = messageIds('offer.fault.');

export default function OffersRoute() {
  const { t } = useMessages();
  const { page, usual } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { intake, board } = page;
  useRefresh(board?.next.kind === 'working' || (board?.counts.open ?? 0) > 0);
  const keptOf = (intent: string) => (answer?.intent === intent ? answer.kept : null);
  const form = { zone: intake.timeZone, usual };
  return (
    <Page>
      <Masthead kicker={intake.title} title={t('offer.title')} lead={t('offer.lead')} />
      <div className="mt-4">
        <IntakeTabs intakeId={intake.id} current="offers" />
      </div>
      <div className="mt-6 grid gap-10">
        <DoneNotice />
        {answer && (
          <Notice tone="bad" live="alert">
            <p>{t(faultOf(answer.fault))}</p>
          </Notice>
        )}
        {board === null ? (
          <EmptyState title={t('offer.noSelection')}>
            <p className="text-muted">{t('offer.noSelectionMore')}</p>
            <LinkButton to={`/intakes/${intake.id}/selection`}>{t('offer.toSelection')}</LinkButton>
          </EmptyState>
        ) : (
          <>
            {board.made === 0 ? (
              <MakePart board={board} form={form} kept={keptOf('all')} />
            ) : (
              <PlacesPart intakeId={intake.id} board={board} />
            )}
            {board.person && (
              <PersonPart
                line={board.person}
                form={form}
                kept={keptOf('extend') ?? keptOf('withdraw') ?? keptOf('again')}
                intakeId={intake.id}
              />
            )}
            <NextPart board={board} form={form} />
            {board.made > 0 && <BoardPart page={page} board={board} />}
            {board.made > 0 && board.free > 0 && board.published !== 'end' && (
              <ByHandPart board={board} form={form} intakeId={intake.id} kept={keptOf('byHand')} />
            )}
            {board.made > 0 && <ResultsPart board={board} />}
          </>
        )}
      </div>
    </Page>
  );
}

const doneOf = messageIds('offer.done.');
const DONE = ['all', 'next', 'byHand', 'again', 'withdraw', 'extend', 'results', 'end'];

/** What the last form did, in words; the figure is in the address. */
function DoneNotice() {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const what = search.get('done') ?? '';
  if (!DONE.includes(what)) return null;
  return (
    <Notice tone="good" live="status">
      <p>{t(doneOf(what), { count: Math.max(0, Number(search.get('count')) || 0) })}</p>
    </Notice>
  );
}
