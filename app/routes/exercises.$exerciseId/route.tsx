import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { strategyNames } from '~/core/bots/strategy';
import { MOST_TABLES } from '~/server/exercises/creation';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { LostNotice } from '~/ui/lost-notice';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import { useRefresh } from '~/ui/use-refresh';
import { AllControls } from './all-controls';
import { DebriefChoice } from './debrief-choice';
import { obey, type Told } from './orders';
import { SeatingTools } from './seating-tools';
import { ToldNotice } from './told-notice';
import { Wall } from './wall';

const TEACHERS = ['instructor', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('scenario.pageTitle', { title: data?.exercise.title ?? '' }) },
];

/** An exercise on one screen; `?table=3` opens that table, to seat people or to step in. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { exercises, clock, ids } = context.services;
  const exercise = await exercises.watch(user, params.exerciseId ?? '');
  if (exercise === null) throw new Response(null, { status: 404 });
  const seating = exercise.tables.some(({ glance }) => glance.state === 'lobby');
  const wanted = Number(new URL(request.url).searchParams.get('table'));
  return {
    exercise,
    opened: exercise.tables.find(({ number }) => number === wanted)?.number ?? null,
    people: seating ? await exercises.seatable(user) : [],
    mayAdd: exercise.tables.length < MOST_TABLES,
    strategies: [...strategyNames],
    commandId: ids.id(),
    now: clock.now(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, TEACHERS);
  const { exercises } = context.services;
  const exerciseId = params.exerciseId ?? '';
  const text = await formText(request.clone());
  if (text('intent') === 'addTable') {
    const tableId = await exercises.addTable(user, exerciseId);
    if (tableId === null) throw new Response(null, { status: 404 });
    return redirect(`/exercises/${exerciseId}#tables`);
  }
  const form = await request.formData();
  const told = await obey({ exercises, user, exerciseId, text, form });
  if (told === null) throw new Response(null, { status: 404 });
  return told;
}

export const clientLoader = steadyLoader();

/** What could not be sent is said, and the page stays. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return { ok: false, id: 'unsent', values: {}, refusals: [] } satisfies Told;
  }
}

export default function ExerciseRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const told = useActionData<Told>();
  const { exercise } = page;
  const states = exercise.tables.map(({ glance }) => glance.state);
  useRefresh(states.some((state) => state !== 'ended'));
  const seated = exercise.tables.flatMap(({ seats }) =>
    seats.filter(({ userId }) => userId),
  ).length;
  return (
    <Page width="wide">
      <Masthead
        kicker={t('exercise.kicker')}
        title={exercise.title}
        facts={
          <>
            {exercise.title !== exercise.scenarioTitle && <span>{exercise.scenarioTitle}</span>}
            <span>{t('exercises.size', { tables: states.length, people: seated })}</span>
            <span>{t('scenario.minutes', { minutes: exercise.minutes })}</span>
            <span>{t('scenario.practise.times', { pace: exercise.pace })}</span>
          </>
        }
        actions={<AllControls states={states} commandId={page.commandId} />}
      />
      <div className="mt-5 grid gap-8">
        <LostNotice />
        {told && <ToldNotice told={told} />}
        {states.includes('lobby') && (
          <SeatingTools
            exercise={exercise}
            people={page.people}
            strategies={page.strategies}
            fresh={exercise.status === 'draft'}
            mayAdd={page.mayAdd}
          />
        )}
        <Wall {...page} />
        <DebriefChoice shows={exercise.debriefShows} />
      </div>
    </Page>
  );
}
