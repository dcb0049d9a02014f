import type { Reminded } from '~/server/fellowship/screening/remind';
import { SCREENINGS } from '~/server/fellowship/screening/sheet';
import type { IntakeFault } from '~/server/fellowship/told';
import { commandIdIn, type FormText } from '~/server/http/form';
import type { Letter } from '~/server/mail/letter';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

interface Order {
  services: Services;
  user: Person;
  intakeId: string;
  text: FormText;
  /** The applications ticked. */
  ids: readonly string[];
  letter: (about: Reminded) => Letter;
}

/** What came of an order, for the notice above the list. */
export interface Answer {
  what: 'screened' | 'ruled' | 'reminded';
  count: number;
  fault: IntakeFault | null;
  /** What was written, where it was refused. */
  reason: string;
  of: string;
  ticked: readonly string[];
}

/** Does what the forms of the list ask for; null where there is no such intake for this person. */
export async function perform(order: Order): Promise<Answer | null> {
  const { services, user, intakeId, text, ids, letter } = order;
  const { screening } = services;
  const intent = text('intent');
  const sent = { reason: text('reason'), of: text('of') };
  if (intent === 'remind') {
    return answerOf('reminded', await screening.remind(user, intakeId, letter));
  }
  const commandId = commandIdIn(text);
  if (intent === 'rules') {
    return answerOf('ruled', await screening.applyRules(user, intakeId, commandId));
  }
  const result = SCREENINGS.find((one) => one === intent) ?? null;
  const finding = { ids, result, ...sent, commandId };
  return answerOf('screened', await screening.screen(user, intakeId, finding));

  function answerOf(
    what: Answer['what'],
    told: { ok: true; value: number } | { ok: false; fault: IntakeFault } | null,
  ): Answer | null {
    if (told === null) return null;
    return {
      what,
      count: told.ok ? told.value : 0,
      fault: told.ok ? null : told.fault,
      ...sent,
      ticked: ids,
    };
  }
}
