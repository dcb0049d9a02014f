import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { LostNotice } from '~/ui/lost-notice';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import { useRefresh } from '~/ui/use-refresh';
import { Brief } from './brief';
import { Course } from './course';
import { LOBBY_COMMANDS, type LobbyAnswer, readSheet } from './lobby-orders';
import { lobbyPage } from './lobby-page';
import { Others } from './others';
import { Parts } from './parts';
import { Seats } from './seats';
import { PreparationSheet } from './sheet';
import { StartCard } from './start-card';
import { Worth } from './worth';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('lobby.pageTitle', { title: data?.scenario.title ?? '' }) },
];

async function enter(request: Request, context: AppLoadContext, tableId = '') {
  const { user } = await signedIn(request, context);
  const access = await context.services.tables.accessOf(user, tableId);
  if (access === null) throw new Response(null, { status: 404 });
  const { academyId, seat: party } = access;
  const sheetOf = party === null ? null : { tableId, academyId, party, userId: user.id };
  return { user, access, sheetOf };
}

/** What somebody reads and writes before their table begins. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { access, sheetOf } = await enter(request, context, params.tableId);
  const { tables, exercises, ids } = context.services;
  const { slices } = await tables.view(access);
  const scenario = await tables.publicScenarioOf(access.tableId);
  const kept = sheetOf && (await exercises.preparation(sheetOf));
  const page = lobbyPage(access, slices, scenario);
  return {
    ...page,
    sheet: kept?.sheet ?? null,
    savedAt: kept?.savedAt ?? null,
    commandId: ids.id(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user, access, sheetOf } = await enter(request, context, params.tableId);
  const { tables, exercises, clock } = context.services;
  const text = await formText(request);
  if (text('intent') === 'prepare') {
    if (sheetOf === null) throw new Response(null, { status: 403 });
    const scenario = await tables.publicScenarioOf(access.tableId);
    await exercises.prepare(sheetOf, readSheet(text, scenario));
    return { kind: 'saved', at: clock.now() } satisfies LobbyAnswer;
  }
  const type = LOBBY_COMMANDS.find((name) => name === text('intent'));
  if (type === undefined) throw new Response(null, { status: 400 });
  const commandId = `${type}-${text('commandId').slice(0, 40)}`;
  const answer = await tables.send(access, user.id, commandId, { type });
  if (answer.ok && type === 'start') return redirect(`/tables/${access.tableId}`);
  if (answer.ok && type === 'end') return redirect('/');
  if (answer.ok) return { kind: 'done' } satisfies LobbyAnswer;
  if (answer.status !== 409) return { kind: 'failed' } satisfies LobbyAnswer;
  const { code, values } = answer.refusal;
  return { kind: 'refused', refusal: { code, values } } satisfies LobbyAnswer;
}

export const clientLoader = steadyLoader();

/** A dropped connection must not take the page away, and with it what was being written. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return { kind: 'failed' } satisfies LobbyAnswer;
  }
}

export default function LobbyRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<LobbyAnswer>();
  useRefresh(page.state === 'lobby');
  const { brief, parties, seat, scenario } = page;
  const own = parties.find(({ id }) => id === seat);
  const minutes = Math.max(1, Math.round(scenario.minutes / page.pace));
  return (
    <Page>
      <Masthead
        kicker={own ? t('lobby.yourSeat') : t('lobby.title')}
        title={own ? own.name : scenario.title}
        lead={own && scenario.title}
        facts={
          <>
            <span>{t('lobby.length', { minutes })}</span>
            {page.pace > 1 && <span>{t('scenario.practise.times', { pace: page.pace })}</span>}
            <a href={`/scenarios/${scenario.id}`} className="link">
              {t('lobby.background')}
            </a>
          </>
        }
      />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[1fr_21rem] lg:grid-rows-[auto_1fr] lg:gap-y-4">
        <div className="grid gap-4 lg:col-start-2">
          <LostNotice />
          <StartCard page={page} answer={answer} commandId={page.commandId} />
        </div>
        <div className="grid min-w-0 content-start gap-10 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Parts brief={brief} />
          {brief && <Brief brief={brief} />}
          {brief?.staked && <Worth brief={brief} />}
          {brief && (
            <PreparationSheet
              brief={brief}
              sheet={page.sheet}
              savedAt={page.savedAt}
              answer={answer}
            />
          )}
          <Others parties={parties} own={seat} />
          <Course phases={page.phases} />
        </div>
        <div className="lg:col-start-2">
          <Seats parties={parties} own={seat} />
        </div>
      </div>
    </Page>
  );
}
