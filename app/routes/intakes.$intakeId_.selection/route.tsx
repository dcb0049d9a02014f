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
import { Exports } from '~/ui/exports';
import { IntakeTabs } from '~/ui/intake-tabs';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { steadyLoader } from '~/ui/steady-loader';
import { useRefresh } from '~/ui/use-refresh';
import { ChangesPart } from './changes-part';
import { ConflictPart } from './conflict-part';
import { Distributions } from './distributions';
import { ListPart } from './list-part';
import { LoosenPart } from './loosen-part';
import { OverridesPart } from './overrides-part';
import { perform } from './perform';
import { PersonPart } from './person-part';
import { queryIn } from './query';
import { RulesPart } from './rules-part';
import { RunPart } from './run-part';
import { RunsPart } from './runs-part';
import { UnreadPart } from './unread-part';

const RUNNERS = ['coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('selection.pageTitle', { title: data?.intake.title ?? '' }) },
];

/** Who gets the places of an intake, and why. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const query = queryIn(new URL(request.url).searchParams);
  const page = await context.services.selections.page(user, params.intakeId ?? '', query);
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export const clientLoader = steadyLoader();

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const intakeId = params.intakeId ?? '';
  const done = await perform(context.services, user, { intakeId, text: await formText(request) });
  if (done === null) throw new Response(null, { status: 404 });
  if (done.kind === 'refused') return data(done, { status: 400 });
  return redirect(`/intakes/${encodeURIComponent(intakeId)}/selection?done=${done.what}`);
}

const faultOf = messageIds('selection.fault.');
const refusedOf = messageIds('intake.refused.');

export default function SelectionRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { intake, run, person } = page;
  const list = run?.list ?? null;
  const loosening = answer && 'intakeFault' in answer ? answer.kept : null;
  const override = answer && 'fault' in answer ? answer.kept : null;
  const asking =
    person?.why?.kind === 'working' ||
    (list?.changes?.some(({ told }) => told.kind === 'working') ?? false);
  useRefresh(page.working || asking);
  return (
    <Page>
      <Masthead
        kicker={intake.title}
        title={t('selection.title')}
        lead={t('selection.lead', { places: intake.places })}
        actions={list && <Exports action={`/intakes/${intake.id}/selection/export`} />}
      />
      <div className="mt-4">
        <IntakeTabs intakeId={intake.id} current="selection" />
      </div>
      <div className="mt-6 grid gap-10">
        <DoneNotice working={page.working} />
        {answer && (
          <Notice tone="bad" live="alert">
            <p>
              {t('intakeFault' in answer ? refusedOf(answer.intakeFault) : faultOf(answer.fault))}
            </p>
          </Notice>
        )}
        <RunPart page={page} />
        <UnreadPart page={page} kept={answer?.intent === 'leaveOut' ? override : null} />
        {run?.conflict !== undefined && run?.conflict !== null && (
          <ConflictPart page={page} conflict={run.conflict} />
        )}
        <LoosenPart page={page} kept={loosening} />
        {person && <PersonPart page={page} person={person} kept={override} />}
        <RulesPart page={page} />
        {list && <ListPart page={page} list={list} />}
        {list && <Distributions distributions={list.distributions} />}
        {list && <ChangesPart page={page} list={list} />}
        <OverridesPart page={page} />
        <RunsPart page={page} />
      </div>
    </Page>
  );
}

const doneOf = messageIds('selection.done.');

/** What the last form did. */
function DoneNotice({ working }: { working: boolean }) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const what = search.get('done') ?? '';
  const known = ['overridden', 'restored', 'confirmed', 'loosened'].includes(what);
  if (!known || working) return null;
  return (
    <Notice tone="good" live="status">
      <p>{t(doneOf(what))}</p>
    </Notice>
  );
}
