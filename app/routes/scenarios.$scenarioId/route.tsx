import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedIn } from '~/server/people/guard';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { Issues } from './issues';
import { Outcomes } from './outcomes';
import { Parties } from './parties';
import { Phases } from './phases';
import { PractiseNow } from './practise-now';
import { PACES, scenarioPage } from './scenario-page';
import { Sources } from './sources';

/** Nothing here moves: the page is for reading, and its one form works by itself. */
export const handle = { still: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('scenario.pageTitle', { title: data?.title ?? '' }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedIn(request, context);
  const kept = context.services.scenarios.get(params.scenarioId ?? '');
  if (kept === null) throw new Response(null, { status: 404 });
  return scenarioPage(kept.scenario);
}

/** Practise now: a table of one's own, bots in the other seats. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { scenarios, exercises } = context.services;
  const scenario = scenarios.get(params.scenarioId ?? '')?.scenario;
  if (scenario === undefined) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const party = scenario.parties.find(({ id }) => id === form.get('party'));
  const pace = PACES.find((one) => String(one) === form.get('pace'));
  if (party === undefined || pace === undefined) throw new Response(null, { status: 400 });
  const tableId = await exercises.createPractice(user, {
    scenarioId: scenario.id,
    party: party.id,
    pace,
  });
  return redirect(`/tables/${tableId}/lobby`);
}

export default function ScenarioRoute() {
  const { t } = useMessages();
  const scenario = useLoaderData<typeof loader>();
  const { theme, level, minutes, authors, license } = scenario;
  return (
    <Page>
      <Masthead
        kicker={t(`scenario.theme.${theme}`)}
        title={scenario.title}
        lead={scenario.summary}
        facts={
          <>
            <span>{t(`scenario.level.${level}`)}</span>
            <span>{t('scenario.minutes', { minutes })}</span>
            <span>{t('scenario.parties', { count: scenario.parties.length })}</span>
            <span>{t('scenario.by', { authors: authors.join(', '), license })}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_20rem]">
        <aside className="lg:order-last">
          <PractiseNow scenario={scenario} />
        </aside>
        <div className="grid min-w-0 content-start gap-10">
          <Section title={t('scenario.background')}>
            <Markdown html={scenario.background} />
          </Section>
          <Parties parties={scenario.parties} />
          <Issues issues={scenario.issues} />
          <Phases phases={scenario.phases} />
          <Outcomes outcomes={scenario.outcomes} />
          <Sources sources={scenario.sources} />
        </div>
      </div>
    </Page>
  );
}
