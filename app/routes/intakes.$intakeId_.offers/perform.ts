import type { OfferFault, OfferTold } from '~/server/fellowship/offers/told';
import type { FormText } from '~/server/http/form';
import { linkOrigin } from '~/server/mail/letters';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { messagesIn } from '~/ui/messages/messages';

/** What was done, with how many; or why not, with what was written. Null: nothing such for them. */
export type Performed =
  | { kind: 'done'; what: string; count: number }
  | {
      kind: 'refused';
      intent: string;
      fault: OfferFault;
      kept: { number: string; reason: string; respondBy: string };
    }
  | null;

interface Order {
  intakeId: string;
  text: FormText;
  request: Request;
}

/** Carries out one form of the page. */
export async function perform(
  { offers, config }: Services,
  user: Person,
  { intakeId, text, request }: Order,
): Promise<Performed> {
  const intent = text('intent');
  const post = { t: messagesIn('en'), origin: linkOrigin(config, request) };
  const kept = { number: text('number'), reason: text('reason'), respondBy: text('respondBy') };
  const { reason, respondBy } = kept;
  const number = Number(kept.number) || 0;
  const told = <T>(answer: OfferTold<T>, countOf: (value: T) => number = () => 1): Performed => {
    if (answer === null) return null;
    if (answer.ok) return { kind: 'done', what: intent, count: countOf(answer.value) };
    return { kind: 'refused', intent, fault: answer.fault, kept };
  };
  const many = (count: number) => count;
  switch (intent) {
    case 'all':
      return told(await offers.makeAll(user, intakeId, respondBy, post), many);
    case 'next': {
      const numbers = text('numbers').split(' ').map(Number).filter(Number.isSafeInteger);
      return told(await offers.makeNext(user, intakeId, { numbers, respondBy }, post), many);
    }
    case 'byHand': {
      const seen = text('seen')
        .split(' ')
        .filter((id) => id !== '');
      const to = { number, reason, respondBy, seen };
      return told(await offers.makeByHand(user, intakeId, to, post), many);
    }
    case 'again':
      return told(await offers.offerAgain(user, intakeId, { number, reason, respondBy }, post));
    case 'withdraw':
      return told(await offers.withdraw(user, intakeId, { number, reason }, post));
    case 'extend':
      return told(await offers.extend(user, intakeId, { number, reason, respondBy }, post));
    case 'results':
    case 'end': {
      const answer = await offers.publish(user, intakeId, intent, post);
      return told(answer, ({ waiting, notSelected }) => waiting + notSelected);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
