import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { IntakeTabs } from '~/ui/intake-tabs';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { AddReviewer } from './add-reviewer';
import { AssignPart } from './assign-part';
import { reviewersPage } from './board-page';
import { DeadlineForm } from './deadline-form';
import { Declared } from './declared';
import { Method } from './method';
import { PanelTable } from './panel-table';
import { perform } from './perform';
import { Progress } from './progress';
import { Scores } from './scores';

const RUNNERS = ['coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('reviewing.pageTitle', { title: data?.board.intake.title ?? '' }) },
];

/** Who reviews for an intake, how far they are, and what it comes to. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { searchParams } = new URL(request.url);
  const page = await reviewersPage(context.services, user, params.intakeId ?? '', searchParams);
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const intakeId = params.intakeId ?? '';
  const text = await formText(request);
  const done = await perform(context.services, user, { intakeId, text, request });
  if (done === null) throw new Response(null, { status: 404 });
  if (done.kind === 'refused') return data(done, { status: 400 });
  const search = new URLSearchParams({ done: done.what, ...done.figures });
  // A panel is added one after the other.
  if (done.what === 'added') search.set('add', '1');
  return redirect(`/intakes/${encodeURIComponent(intakeId)}/reviewers?${search}`);
}

const faultOf = messageIds('reviewing.fault.');

export default function ReviewersRoute() {
  const { t } = useMessages();
  const { view, board, look, deadline, countries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { intake } = board;
  return (
    <Page>
      <Masthead
        kicker={intake.title}
        title={t('reviewing.title')}
        lead={t('reviewing.lead', { count: board.perApplication })}
      />
      <div className="mt-4">
        <IntakeTabs intakeId={intake.id} current="reviewers" />
      </div>
      <div className="mt-6 grid gap-10">
        <DoneNotice />
        {answer && (
          <Notice tone="bad" live="alert" title={t(faultOf(answer.fault))}>
            <p>{t('reviewing.keptForm')}</p>
          </Notice>
        )}
        {view !== 'add' && (
          <>
            <Progress board={board} />
            <AssignPart board={board} look={look} />
          </>
        )}
        {view === 'add' && (
          <AddReviewer
            board={board}
            countries={countries}
            kept={answer?.intent === 'add' ? answer.kept : {}}
          />
        )}
        {view !== 'assign' && <PanelTable board={board} isAdding={view === 'add'} />}
        {view === 'board' && (
          <>
            <DeadlineForm
              board={board}
              deadline={answer?.intent === 'deadline' ? (answer.kept.at ?? '') : deadline}
            />
            <Method board={board} />
            <Scores board={board} />
            <Declared board={board} />
          </>
        )}
      </div>
    </Page>
  );
}

const doneOf = messageIds('reviewing.done.');
const DONE = ['added', 'removed', 'deadline', 'assigned', 'reminded', 'changed'];

/** What the last form did, in words; the figures are in the address. */
function DoneNotice() {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const what = search.get('done') ?? '';
  if (!DONE.includes(what)) return null;
  const figure = (name: string) => Math.max(0, Number(search.get(name)) || 0);
  const tone = what === 'changed' ? 'warn' : 'good';
  return (
    <Notice tone={tone} live="status">
      <p>
        {t(doneOf(what), {
          ...{ added: figure('added'), lacking: figure('lacking'), count: figure('count') },
        })}
      </p>
    </Notice>
  );
}
