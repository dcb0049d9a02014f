import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { teaches } from '~/server/exercises/parts';
import { messagesIn } from '~/ui/messages/messages';
import { hasDemo } from './demo';
import { Desk } from './desk';
import { Landing } from './landing';
import { nextStep } from './next-step';

export const meta: MetaFunction = () => [
  { title: messagesIn('en')('app.name') },
  { name: 'description', content: messagesIn('en')('app.tagline') },
];

const EXERCISES_SHOWN = 8;
const DUE_SHOWN = 8;
const UNREAD_SHOWN = 3;
const MENTEES_SHOWN = 12;

/** For nobody, what this is; for somebody signed in, the one next thing and their lists. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services } = context;
  const found = await services.people.sessionOf(request.headers.get('Cookie'));
  if (found === null) return { desk: null, demo: await hasDemo(services) };
  const { user } = found;
  const seats = await services.exercises.seatsOf(user);
  const exercises = await services.exercises.exercisesFor(user);
  const due = await services.assignments.before(user);
  const next = nextStep(seats, exercises, teaches(user), due, services.clock.now());
  const shown = exercises.slice(0, EXERCISES_SHOWN);
  const desk = {
    ...{ name: user.name, role: user.role, next, seats, exercises: shown },
    due: due.slice(0, DUE_SHOWN),
    unread: await services.announcements.unread(user, UNREAD_SHOWN),
    waiting: await services.assignments.waiting(user),
    mentees: await services.mentoring.menteesOf(user, MENTEES_SHOWN),
    toReview: (await services.learning.reviews.reviewOf(user)).left,
    applications: await services.reviewing.desk.toReview(user),
  };
  return { desk, demo: false };
}

export default function HomePage() {
  const { desk, demo } = useLoaderData<typeof loader>();
  return desk === null ? <Landing demo={demo} /> : <Desk desk={desk} />;
}
