import { isAttendance, type SheetSaved, type States } from '~/server/fellowship/events/attendance';
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
  /** Names of those whose note was kept, because somebody else had changed it meanwhile. */
  kept: readonly string[];
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
  const told = ({ count, kept }: SheetSaved) => ({ intent, fault: null, count, kept, given: null });
  const saved = (noted: SheetSaved | null) => noted && told(noted);
  const done = { count: 1, kept: [] };
  switch (intent) {
    case 'note':
      return saved(
        await attendance.note(
          user,
          cohortId,
          eventId,
          statesIn(form, 'state.'),
          statesIn(form, 'was.'),
        ),
      );
    case 'allPresent':
      return saved(await attendance.allPresent(user, cohortId, eventId));
    case 'change': {
      const given = {
        ...{ title: text('title'), place: text('place') },
        ...{ startsAt: text('startsAt'), endsAt: text('endsAt') },
      };
      const answer = await events.change(user, cohortId, eventId, given);
      if (answer === null || answer.ok) return answer && told(done);
      return { intent, fault: answer.fault, count: 0, kept: [], given };
    }
    case 'callOff': {
      if (text('sure') !== 'yes') throw new Response(null, { status: 400 });
      const answer = await events.callOff(user, cohortId, eventId);
      return answer && told(done);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The value of a choice on the sheet that notes nothing. */
const NOTHING = 'none';

/** The fields `<prefix><user id>` of the sheet. */
function statesIn(form: FormData, prefix: 'state.' | 'was.'): States {
  return new Map(
    [...form].flatMap(([name, value]) => {
      if (!name.startsWith(prefix)) return [];
      const state = value === NOTHING ? null : isAttendance(value) ? value : undefined;
      return state === undefined ? [] : [[name.slice(prefix.length), state] as const];
    }),
  );
}
