import { isAttendance } from '~/server/fellowship/events/attendance';
import type { EventFault, EventWish } from '~/server/fellowship/events/events';
import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

/** What the page says after a form was sent. */
export interface EventAnswer {
  intent: string;
  fault: EventFault | null;
  /** People of whom something was noted. */
  count: number;
  /** What was written, where it was refused. */
  given: EventWish | null;
}

interface Order {
  services: Pick<Services, 'events' | 'attendance'>;
  user: Person;
  cohortId: string;
  eventId: string;
  text: FormText;
  form: FormData;
}

/**
 * Does what one of the forms of this page asks for.
 *
 * @returns null where there is no such event for this person
 * @throws a 400 for a form that this page does not have
 */
export async function perform(order: Order): Promise<EventAnswer | null> {
  const { services, user, cohortId, eventId, text, form } = order;
  const { events, attendance } = services;
  const intent = text('intent');
  const told = (count: number | null) =>
    count === null ? null : { intent, fault: null, count, given: null };
  switch (intent) {
    case 'note':
      return told(await attendance.note(user, cohortId, eventId, statesIn(form)));
    case 'allPresent':
      return told(await attendance.allPresent(user, cohortId, eventId));
    case 'change': {
      const given = {
        ...{ title: text('title'), place: text('place') },
        ...{ startsAt: text('startsAt'), endsAt: text('endsAt') },
      };
      const answer = await events.change(user, cohortId, eventId, given);
      if (answer === null || answer.ok) return answer && told(1);
      return { intent, fault: answer.fault, count: 0, given };
    }
    case 'callOff': {
      if (text('sure') !== 'yes') throw new Response(null, { status: 400 });
      const answer = await events.callOff(user, cohortId, eventId);
      return answer && told(1);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The fields `state.<user id>` of the sheet. */
function statesIn(form: FormData) {
  return new Map(
    [...form].flatMap(([name, state]) =>
      name.startsWith('state.') && isAttendance(state)
        ? [[name.slice('state.'.length), state] as const]
        : [],
    ),
  );
}
