import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { applicantOf } from '~/server/fellowship/applicants/guard';
import { messagesIn } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import { act } from './act';
import { closedPage, openPage } from './application-page';
import { Closed } from './closed';
import { Gone } from './gone';
import { OpenApplication } from './open-application';
import type { ApplicationTold } from './told';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: messagesIn('en')('application.pageTitle', { call: found?.page?.title ?? '' }) },
  { name: 'robots', content: 'noindex' },
];

/** An applicant's own application: to write until the deadline, to read after it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { applications, clock, ids } = context.services;
  const who = await applicantOf(request, context);
  if (who === null) return data({ page: null, email: null }, { status: 401 });
  const own = await applications.of(who, params.applicationId ?? '');
  if (own === null) throw new Response(null, { status: 404 });
  const now = clock.now();
  const part = Number(new URL(request.url).searchParams.get('part') ?? 1);
  const page =
    own.call.state === 'open' && ['draft', 'sent', 'withdrawn'].includes(own.standing.state)
      ? openPage(own, { part, now, commandId: ids.id() })
      : closedPage(own, { now, commandId: ids.id() });
  return data({ page, email: who.email });
}

/** Keeps what came before anything else; see `act`. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  return act(request, context, params.applicationId ?? '');
}

export const clientLoader = steadyLoader();

/** A dropped connection must not take the page away, and with it what was written. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return { kind: 'failed' } satisfies ApplicationTold;
  }
}

export default function ApplicationRoute() {
  const { page, email } = useLoaderData<typeof loader>();
  const told = useActionData<ApplicationTold>();
  const [search] = useSearchParams();
  // The fields hold what the browser has: they begin anew where somebody has to choose, or has.
  const chosen = told?.kind === 'changed' ? told.key : search.get('done') === 'chosen' && 'chosen';
  return (
    <Page width="reading">
      {page === null ? (
        <Gone told={told} />
      ) : page.state === 'open' ? (
        <OpenApplication
          key={`${page.id} ${page.part} ${chosen}`}
          page={page}
          told={told}
          email={email}
        />
      ) : (
        <Closed page={page} told={told} email={email} />
      )}
    </Page>
  );
}
