import type { LooseningSent } from '~/server/fellowship/intakes/loosen';
import type { SelectionFault } from '~/server/fellowship/selections/told';
import type { IntakeFault } from '~/server/fellowship/told';
import type { FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

export type Done = 'run' | 'overridden' | 'restored' | 'confirmed' | 'loosened';

/** What was done, or why not, with what was written. Null: there is no such thing for them. */
export type Performed =
  | { kind: 'done'; what: Done }
  | {
      kind: 'refused';
      intent: string;
      fault: SelectionFault;
      kept: { number: string; kind: string; reason: string };
    }
  | { kind: 'refused'; intent: string; intakeFault: IntakeFault; kept: KeptLoosening }
  | null;

/** What was written of a rule that is to ask for less. */
export type KeptLoosening = LooseningSent & { readonly reason: string };

/** Carries out one form of the page. */
export async function perform(
  { selections, intakes }: Services,
  user: Person,
  { intakeId, text }: { intakeId: string; text: FormText },
): Promise<Performed> {
  const intent = text('intent');
  const kept = { number: text('number'), kind: text('kind'), reason: text('reason') };
  const told = (
    answer: { ok: true } | { ok: false; fault: SelectionFault } | null,
    what: Done,
  ): Performed => {
    if (answer === null) return null;
    if (answer.ok) return { kind: 'done', what };
    return { kind: 'refused', intent, fault: answer.fault, kept };
  };
  const number = Number(kept.number) || 0;
  switch (intent) {
    case 'run':
      return told(await selections.run(user, intakeId), 'run');
    case 'override': {
      const wanted = {
        number,
        reason: kept.reason,
        kind: kept.kind === 'in' ? 'in' : 'out',
      } as const;
      return told(await selections.override(user, intakeId, wanted), 'overridden');
    }
    case 'restore':
      return told(await selections.restore(user, intakeId, text('override')), 'restored');
    case 'leaveOut': {
      const wanted = { seen: number, reason: kept.reason };
      return told(await selections.leaveOutUnread(user, intakeId, wanted), 'overridden');
    }
    case 'confirm':
      return told(await selections.confirm(user, intakeId, number), 'confirmed');
    case 'loosen':
    case 'drop': {
      const kept = looseningIn(text, intent === 'drop');
      const answer = await intakes.loosen(user, intakeId, kept);
      if (answer === null) return null;
      if (answer.ok) return { kind: 'done', what: 'loosened' };
      return { kind: 'refused', intent, intakeFault: answer.fault, kept };
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

function looseningIn(text: FormText, drop: boolean): KeptLoosening {
  return {
    ...{ rule: text('rule'), drop, title: text('title'), reason: text('reason') },
    ...{ amount: text('amount'), atLeast: text('atLeast'), atMost: text('atMost') },
    ...{ without: text('without'), within: text('within'), points: text('points') },
  };
}
