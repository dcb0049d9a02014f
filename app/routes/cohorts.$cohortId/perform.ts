import type { FormText } from '~/server/http/form';
import type { Letter } from '~/server/mail/letter';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import type { Enrolled } from '~/server/teaching/enrolment';
import type { TeachingFault, Told } from '~/server/teaching/parts';

/** What the page says after a form was sent. */
export interface CohortAnswer {
  /** Which form: the value of its button. */
  intent: string;
  fault: TeachingFault | null;
  /** People or things that it changed. */
  count: number;
  /** Of a pasted list: what became of each line. */
  enrolled: Enrolled | null;
}

interface Order {
  services: Pick<Services, 'cohorts' | 'announcements'>;
  user: Person;
  cohortId: string;
  text: FormText;
  /** Ids of the members that were ticked. */
  people: string[];
  /** What is mailed with an announcement, given the cohort's name. */
  letter: (title: string, body: string) => (cohort: string) => Letter;
}

const ORDERS: Readonly<Record<string, (order: Order) => Promise<Told<unknown>>>> = {
  remove: ({ services, user, cohortId, people }) => services.cohorts.remove(user, cohortId, people),
  move: ({ services, user, cohortId, people, text }) =>
    services.cohorts.move(user, cohortId, people, text('group') || null),
  makeGroup: ({ services, user, cohortId, text }) =>
    services.cohorts.makeGroup(user, cohortId, text('name')),
  removeGroup: ({ services, user, cohortId, text }) =>
    services.cohorts.removeGroup(user, cohortId, text('group')),
  rename: ({ services, user, cohortId, text }) =>
    services.cohorts.rename(user, cohortId, text('name')),
  archive: ({ services, user, cohortId }) => services.cohorts.archive(user, cohortId, true),
  unarchive: ({ services, user, cohortId }) => services.cohorts.archive(user, cohortId, false),
  announce({ services, user, cohortId, text, letter }) {
    const [title, body] = [text('title'), text('body')];
    const wanted = { to: text('to') || null, title, body };
    return services.announcements.announce(user, cohortId, wanted, letter(title, body));
  },
};

/**
 * Does what one of the forms of this page asks for.
 *
 * @returns null where there is no such cohort for this person
 * @throws a 400 for a form that this page does not have
 */
export async function perform(order: Order): Promise<CohortAnswer | null> {
  const { services, user, cohortId, text } = order;
  const intent = text('intent');
  if (intent === 'enrol') {
    const answer = await services.cohorts.enrol(user, cohortId, text('addresses'));
    if (answer === null) return null;
    const enrolled = answer.ok ? answer.value : null;
    return { intent, fault: answer.ok ? null : answer.fault, count: 0, enrolled };
  }
  const act = Object.hasOwn(ORDERS, intent) ? ORDERS[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  const answer = await act(order);
  if (answer === null) return null;
  if (!answer.ok) return { intent, fault: answer.fault, count: 0, enrolled: null };
  const count = typeof answer.value === 'number' ? answer.value : 1;
  return { intent, fault: null, count, enrolled: null };
}
