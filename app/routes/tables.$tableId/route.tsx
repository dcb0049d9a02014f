import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { useMemo } from 'react';
import { messagesIn } from '~/ui/messages/messages';
import type { Outbox } from './live/outbox';
import { loadRoom } from './load-room';
import { Room } from './room';
import type { RoomData } from './room-data';
import { takeForm } from './take-form';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: messagesIn('en')('room.pageTitle', { title: loaded?.title ?? '' }) },
];

/** As one string: Remix's own encoding of an object is a quarter larger on the line. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const room = await loadRoom(request, context, params.tableId ?? '');
  return { title: room.title, room: JSON.stringify(room) };
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

// What is absent arrives absent, but Remix types it as undefined; types of client functions stay.
type Answered = (args: ClientActionFunctionArgs) => { readonly answered: Outbox };

export default function RoomRoute() {
  const { room } = useLoaderData<typeof loader>();
  const parsed = useMemo((): RoomData => JSON.parse(room), [room]);
  const answer = useActionData<Answered>();
  return <Room key={parsed.tableId} data={parsed} answered={answer?.answered ?? {}} />;
}
