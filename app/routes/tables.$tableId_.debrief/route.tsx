import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, useLoaderData } from '@remix-run/react';
import { messagesIn } from '~/ui/messages/messages';
import { DebriefPage } from './debrief-page';
import { keepReflection } from './keep-reflection';
import { type DebriefData, loadDebrief } from './load';
import { NotYet } from './not-yet';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const scenario = data && ('head' in data ? data.head.scenario : data.scenario);
  return [{ title: messagesIn('en')('debrief.pageTitle', { title: scenario ?? '' }) }];
};

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return loadDebrief(request, context, params.tableId ?? '');
}

export function action({ request, context, params }: ActionFunctionArgs) {
  return keepReflection(request, context, params.tableId ?? '');
}

// What arrives is what was sent, but Remix types what is absent as undefined. The types of client
// functions are left as they are.
type Loaded = (args: ClientLoaderFunctionArgs) => DebriefData;

export default function DebriefRoute() {
  const data = useLoaderData<Loaded>();
  return data.state === 'notYet' ? <NotYet {...data} /> : <DebriefPage {...data} />;
}
