import type { Answer } from '~/server/fellowship/answer';
import type { MentorFault } from '~/server/fellowship/mentoring/mentoring';
import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

/** What the page says after a form was sent. */
export interface MentorAnswer {
  intent: string;
  fault: MentorFault | null;
  count: number;
  /** The mentors that were written. */
  given: string;
}

interface Order {
  mentoring: Services['mentoring'];
  user: Person;
  cohortId: string;
  text: FormText;
  /** Ids of the members that were ticked. */
  people: string[];
}

const ORDERS: Readonly<
  Record<string, (order: Order) => Promise<Answer<number | null, MentorFault>>>
> = {
  set: ({ mentoring, user, cohortId, people, text }) =>
    mentoring.set(user, cohortId, people, text('mentor')),
  unset: ({ mentoring, user, cohortId, people }) => mentoring.set(user, cohortId, people, ''),
  spread: ({ mentoring, user, cohortId, text }) =>
    mentoring.spread(user, cohortId, text('mentors')),
  pair: ({ mentoring, user, cohortId, text }) =>
    mentoring.pair(user, cohortId, text('one'), text('other')),
  part: ({ mentoring, user, cohortId, text }) => mentoring.part(user, cohortId, text('pair')),
  pairAll: ({ mentoring, user, cohortId }) => mentoring.pairAll(user, cohortId),
};

/**
 * Does what one of the forms of this page asks for. Setting nobody as mentor is refused: taking a
 * mentor away has a button of its own.
 *
 * @returns null where there is no such cohort for this person
 * @throws a 400 for a form that this page does not have
 */
export async function perform(order: Order): Promise<MentorAnswer | null> {
  const { text } = order;
  const button = text('intent');
  const [intent = '', pair = ''] = button.split(':');
  const act = Object.hasOwn(ORDERS, intent) ? ORDERS[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  const given = intent === 'spread' ? text('mentors') : text('mentor');
  if (intent === 'set' && given.trim() === '') {
    return { intent, fault: 'person', count: 0, given };
  }
  const answer = await act(pair === '' ? order : { ...order, text: () => pair });
  if (answer === null) return null;
  if (!answer.ok) return { intent, fault: answer.fault, count: 0, given };
  return { intent, fault: null, count: answer.value ?? 1, given: '' };
}
