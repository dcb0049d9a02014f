import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { IntakeTabs } from '~/ui/intake-tabs';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Afterwards } from './afterwards';
import { Changes } from './changes';
import { Dates } from './dates';
import { Figures } from './figures';
import { NextStep } from './next-step';
import { Publish } from './publish';
import { Rail } from './rail';

const RUNNERS = ['coordinator', 'admin'] as const;
const refusedBecause = messageIds('intake.refused.');

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('intake.pageTitle', { title: data?.intake.title ?? '' }) },
];

/** Where an intake stands, and the one next thing to do. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { intakes } = context.services;
  const intakeId = params.intakeId ?? '';
  const intake = await intakes.overview(user, intakeId);
  const draft = intake?.publishedAt === null ? await intakes.draft(user, intakeId) : null;
  if (intake === null) throw new Response(null, { status: 404 });
  const open = draft && {
    ...{ seen: draft.seen, faults: draft.faults.length, dates: draft.dates },
    warnings: draft.warnings,
  };
  return { intake, open };
}

/** Publishes the call, gives more time or places, or removes a draft. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { intakes } = context.services;
  const intakeId = params.intakeId ?? '';
  const text = await formText(request);
  const intent = text('intent');
  const sent = { closesAt: text('closesAt'), places: text('places'), reason: text('reason') };
  if (intent === 'discard') {
    const gone = await intakes.discard(user, intakeId);
    if (gone?.ok) return redirect(`/programmes/${gone.value}`);
    if (gone === null) throw new Response(null, { status: 404 });
    return data({ intent, fault: gone.fault, ...sent }, { status: 400 });
  }
  const answer = await perform();
  if (answer === null) throw new Response(null, { status: 404 });
  if (answer.ok) return redirect(`/intakes/${encodeURIComponent(intakeId)}`);
  return data({ intent, fault: answer.fault, ...sent }, { status: 400 });

  function perform() {
    if (intent === 'extend') return intakes.extend(user, intakeId, sent);
    if (intent === 'places') return intakes.addPlaces(user, intakeId, sent);
    return intakes.publish(user, intakeId, Number(text('seen')));
  }
}

export default function Intake() {
  const { t } = useMessages();
  const { intake, open } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const published = intake.publishedAt !== null;
  return (
    <Page>
      <Masthead
        kicker={t('intake.kicker')}
        title={intake.title}
        facts={
          <Link to={`/programmes/${intake.programme.id}`} className="link py-1">
            {intake.programme.name}
          </Link>
        }
        actions={
          <>
            {published && (
              <LinkButton to={`/calls/${intake.slug}`}>{t('intake.publicCall')}</LinkButton>
            )}
            <LinkButton to={`/intakes/${intake.id}/edit`}>
              {t(published ? 'intake.look' : 'intake.write')}
            </LinkButton>
          </>
        }
      />
      <div className="mt-4 grid gap-8">
        <IntakeTabs intakeId={intake.id} current="overview" />
        {refused && (
          <Notice tone="bad" live="alert" title={t('intake.refused')}>
            <p>{t(refusedBecause(refused.fault))}</p>
          </Notice>
        )}
        <Rail stage={intake.stage} />
        <NextStep intake={intake} open={open} />
        <Dates intake={intake} />
        <Figures intake={intake} />
        {open && <Publish open={open} intakeId={intake.id} />}
        {published && <Afterwards intake={intake} refused={refused} />}
        <Changes changes={intake.changes} timeZone={intake.timeZone} />
      </div>
    </Page>
  );
}
