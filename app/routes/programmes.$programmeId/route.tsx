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
import { Badge } from '~/ui/badge';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { ChangeProgramme } from './change-programme';
import { IntakeList } from './intake-list';
import { MakeIntake } from './make-intake';

const RUNNERS = ['coordinator', 'admin'] as const;
const refusedBecause = messageIds('intake.refused.');

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('programme.pageTitle', { name: data?.programme.name ?? '' }) },
];

/** A programme with its intakes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const programme = await context.services.programmes.page(user, params.programmeId ?? '');
  if (programme === null) throw new Response(null, { status: 404 });
  return { programme };
}

/** Makes an intake, changes the programme, archives it or takes it back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { programmes, intakes } = context.services;
  const programmeId = params.programmeId ?? '';
  const text = await formText(request);
  const intent = text('intent');
  const sent = { name: text('name'), summary: text('summary'), title: text('title') };
  if (intent === 'make') {
    const wanted = { title: sent.title, from: text('from') };
    const made = await intakes.make(user, programmeId, wanted);
    if (made === null) throw new Response(null, { status: 404 });
    if (made.ok) return redirect(`/intakes/${made.value}/edit`);
    return data({ intent, fault: made.fault, ...sent }, { status: 400 });
  }
  const answer =
    intent === 'archive' || intent === 'restore'
      ? await programmes.archive(user, programmeId, intent === 'archive')
      : await programmes.change(user, programmeId, sent);
  if (answer === null) throw new Response(null, { status: 404 });
  if (!answer.ok) return data({ intent, fault: answer.fault, ...sent }, { status: 400 });
  return redirect(`/programmes/${encodeURIComponent(programmeId)}`);
}

export default function Programme() {
  const { t } = useMessages();
  const { programme } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <Masthead
        kicker={t('programme.kicker')}
        title={programme.name}
        facts={
          <>
            <span>{t('programme.intakeCount', { count: programme.intakes.length })}</span>
            {programme.archived && <Badge tone="warn">{t('programme.archived')}</Badge>}
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        {refused && (
          <Notice tone="bad" live="alert" title={t('intake.refused')}>
            <p>{t(refusedBecause(refused.fault))}</p>
          </Notice>
        )}
        {programme.summary !== '' && <Markdown html={programme.html} />}
        <IntakeList intakes={programme.intakes} />
        {!programme.archived && (
          <MakeIntake
            sources={programme.sources}
            title={refused?.intent === 'make' ? refused.title : ''}
          />
        )}
        <ChangeProgramme
          programme={programme}
          refused={refused?.intent === 'change' ? refused : undefined}
        />
      </div>
    </Page>
  );
}
