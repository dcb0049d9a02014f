import type { Answer } from '~/server/fellowship/answer';
import type { MilestoneFault, MilestoneWish } from '~/server/fellowship/milestones/milestones';
import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

/** What the page says after a form was sent. */
export interface MilestoneAnswer {
  intent: string;
  fault: MilestoneFault | null;
  /** People whom it touched. */
  count: number;
  /** The milestone that was written, where it was refused. */
  given: MilestoneWish | null;
}

interface Order {
  milestones: Services['milestones'];
  user: Person;
  cohortId: string;
  text: FormText;
  /** Ids of the members that were ticked. */
  people: string[];
}

const wishIn = (text: FormText): MilestoneWish => ({
  ...{ subject: text('subject'), title: text('title'), dueAt: text('dueAt') },
  required: text('required') !== '',
});

const ORDERS: Readonly<
  Record<string, (order: Order) => Promise<Answer<number | string | null, MilestoneFault>>>
> = {
  make: ({ milestones, user, cohortId, text }) => milestones.make(user, cohortId, wishIn(text)),
  change: ({ milestones, user, cohortId, text }) =>
    milestones.change(user, cohortId, text('milestone'), wishIn(text)),
  withdraw: ({ milestones, user, cohortId, text }) =>
    milestones.withdraw(user, cohortId, text('milestone')),
  note: ({ milestones, user, cohortId, people, text }) => {
    const wish = { userIds: people, reachedAt: text('reachedAt'), note: text('note') };
    return milestones.note(user, cohortId, text('milestone'), wish);
  },
  unnote: ({ milestones, user, cohortId, people, text }) =>
    milestones.unnote(user, cohortId, text('milestone'), people),
  issue: ({ milestones, user, cohortId }) => milestones.issue(user, cohortId),
};

/**
 * Does what one of the forms of this page asks for.
 *
 * @returns null where there is no such cohort, or milestone, for this person
 * @throws a 400 for a form that this page does not have
 */
export async function perform(order: Order): Promise<MilestoneAnswer | null> {
  const intent = order.text('intent');
  const act = Object.hasOwn(ORDERS, intent) ? ORDERS[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  const answer = await act(order);
  if (answer === null) return null;
  const given = intent === 'make' ? wishIn(order.text) : null;
  if (!answer.ok) return { intent, fault: answer.fault, count: 0, given };
  const count = typeof answer.value === 'number' ? answer.value : 1;
  return { intent, fault: null, count, given: null };
}
