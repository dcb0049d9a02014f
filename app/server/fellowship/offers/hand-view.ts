import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';
import type { ListedRun } from '../selections/list-view';
import { overridesOf } from '../selections/overrides';
import { peopleOf } from '../selections/people';
import { rulesBroken } from './by-hand';
import type { OfferState } from './state';

/** What a place for somebody by hand would mean, before it is offered. Merit in hundredths. */
export type HandView =
  /** `unknown`: took no part. `answered`: has a place, or had an offer. */
  | { readonly kind: 'unknown' | 'answered'; readonly number: number }
  | {
      readonly kind: 'asked';
      readonly number: number;
      readonly name: string;
      readonly country: string;
      readonly merit: number;
      /** Ordinary rules that it breaks. */
      readonly breaks: readonly { readonly id: string; readonly title: string }[];
      /** The reason of an override that keeps them out, and is settled by it. */
      readonly out: string | null;
      /** They were told that they were not selected. */
      readonly toldNot: boolean;
    };

/** What a place for the person of this application would mean. */
export async function handView(
  about: {
    reader: Reader;
    definition: CallDefinition;
    intake: { readonly id: string };
    run: ListedRun;
    state: OfferState;
  },
  number: number,
): Promise<HandView> {
  const { reader, definition, intake, run, state } = about;
  const row = await reader.application.findFirst({
    where: { intakeId: intake.id, number },
    select: { id: true },
  });
  const candidate = run.problem.candidates.find(({ id }) => id === row?.id);
  if (candidate === undefined) return { kind: 'unknown', number };
  const { id, merit } = candidate;
  if (state.taken.includes(id) || state.gone.includes(id)) return { kind: 'answered', number };
  const people = await peopleOf(reader, definition, [id]);
  const broken = rulesBroken(run, state, id);
  const overrides = await overridesOf(reader, intake.id);
  return {
    ...{ kind: 'asked', number, merit, toldNot: state.toldNot.includes(id) },
    ...{ name: people.get(id)?.name ?? '', country: people.get(id)?.country ?? '' },
    breaks: run.problem.constraints.flatMap((rule) =>
      broken.includes(rule.id) ? [{ id: rule.id, title: rule.title ?? rule.id }] : [],
    ),
    out: overrides.find((each) => each.applicationId === id && each.kind === 'out')?.reason ?? null,
  };
}
