import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';
import type { Assignments } from '~/server/teaching/assignments';
import type { TeachingFault, Told } from '~/server/teaching/parts';
import { assignmentIn, type Given, givenIn } from './read-form';

/** What the page says after a form was sent. */
export interface AssignmentAnswer {
  /** Which form: the value of its button. */
  intent: string;
  fault: TeachingFault | null;
  /** What was typed into a new assignment that was refused. */
  given: Given | null;
}

interface Order {
  assignments: Assignments;
  user: Person;
  cohortId: string;
  text: FormText;
}

const ORDERS: Readonly<Record<string, (order: Order) => Promise<Told<unknown>>>> = {
  assign: ({ assignments, user, cohortId, text }) =>
    assignments.assign(user, cohortId, assignmentIn(givenIn(text))),
  withdraw: ({ assignments, user, cohortId, text }) =>
    assignments.withdraw(user, cohortId, text('assignment')),
  extend: ({ assignments, user, cohortId, text }) =>
    assignments.extend(user, cohortId, {
      ...{ assignmentId: text('assignment'), person: text('person') },
      ...{ dueAt: text('dueAt'), reason: text('reason') },
    }),
  unextend: ({ assignments, user, cohortId, text }) =>
    assignments.unextend(user, cohortId, {
      assignmentId: text('assignment'),
      userId: text('user'),
    }),
  allow: ({ assignments, user, cohortId, text }) =>
    assignments.allow(user, cohortId, {
      person: text('person'),
      percent: Number(text('percent')),
    }),
};

/**
 * Does what one of the forms of this page asks for.
 *
 * @returns null where there is no such cohort or assignment for this person
 * @throws a 400 for a form that this page does not have
 */
export async function perform(order: Order): Promise<AssignmentAnswer | null> {
  const intent = order.text('intent');
  const act = Object.hasOwn(ORDERS, intent) ? ORDERS[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  const answer = await act(order);
  if (answer === null) return null;
  const fault = answer.ok ? null : answer.fault;
  return { intent, fault, given: fault && intent === 'assign' ? givenIn(order.text) : null };
}
