import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { messagesIn } from '~/ui/messages/messages';
import type { Outbox } from './live/outbox';
import { loadRoom } from './load-room';
import { Room } from './room';
import type { RoomData } from './room-data';
import { takeForm } from './take-form';

export const meta: MetaFunction<typeof loader> = ({ data: room }) => [
  { title: messagesIn('en')('room.pageTitle', { title: room?.title ?? '' }) },
];

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return loadRoom(request, context, params.tableId ?? '');
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { answered, status } = await takeForm(request, context, params.tableId ?? '');
  return data({ answered }, { status });
}

/** The stream keeps the page current; the server is asked again only where the page asks itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) => currentUrl.href === nextUrl.href && defaultShouldRevalidate;

// Plain JSON arrives as it was sent, but Remix types what is absent as undefined. The types of
// client functions are left as they are.
type Loaded = (args: ClientLoaderFunctionArgs) => RoomData;
type Answered = (args: ClientActionFunctionArgs) => { readonly answered: Outbox };

export default function RoomRoute() {
  const room = useLoaderData<Loaded>();
  const answer = useActionData<Answered>();
  return <Room key={room.tableId} data={room} answered={answer?.answered ?? {}} />;
}
