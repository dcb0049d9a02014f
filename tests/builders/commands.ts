import fc from 'fast-check';
import type { Actor, Command } from '~/core/negotiation/command';
import type { NegotiationContext } from '~/core/negotiation/context';
import type { Scenario } from '~/core/scenario/schema';
import { likelyCommand } from './likely';

/** One try at a table: who, how many ms after the last, and what, or chances to draw that from. */
export interface Attempted {
  readonly by: Actor;
  readonly wild: Command | null;
  readonly rolls: readonly number[];
  readonly after: number;
}

const text = fc.constantFrom('We can live with it.', 'Our capital cannot.', 'x');

/** Commands of every kind with particulars from the scenario and some that are nowhere in it. */
export function anyCommand({
  parties,
  issues,
  evidence,
  injects,
}: Scenario): fc.Arbitrary<Command> {
  const seat = fc.constantFrom(...parties.map(({ id }) => id), 'nobody');
  const seats = fc.array(seat, { minLength: 1, maxLength: 3 });
  const to = fc.oneof(fc.constant('all' as const), seats);
  const pair = fc.constantFrom(
    ...issues.flatMap(({ id, options }) => options.map((option) => [id, option.id] as const)),
    ['nowhere', 'nothing'] as const,
  );
  const onArticle = pair.map(([issue, option]) => ({ issue, option, alternative: option }));
  const numbered = (letter: string) => fc.nat(60).map((n) => `${letter}${n}`);
  const phase = fc.constantFrom('first-reading', 'informals', 'drafting', 'adoption', 'nowhere');
  const deal = fc.constantFrom(
    Object.fromEntries(issues.map(({ id, options }) => [id, options[0]?.id ?? ''])),
    Object.fromEntries(issues.slice(0, 1).map(({ id, options }) => [id, options[1]?.id ?? ''])),
    {},
  );
  const method = fc.constantFrom('consensus' as const, 'silence' as const);
  return fc.oneof(
    fc.constantFrom<Command>(
      { type: 'requestFloor' },
      { type: 'yieldFloor' },
      { type: 'appealRuling' },
      { type: 'takeSeat' },
      { type: 'start' },
      { type: 'suspend' },
      { type: 'resume' },
      { type: 'declareResult' },
      { type: 'castVote', vote: 'yes' },
    ),
    text.map((said): Command => ({ type: 'speak', text: said })),
    text.map((reason): Command => ({ type: 'raisePointOfOrder', reason })),
    fc.boolean().map((upheld): Command => ({ type: 'ruleOnPoint', upheld, reason: 'So it is.' })),
    onArticle.map(({ issue, option }): Command => ({ type: 'proposeOption', issue, option })),
    onArticle.map(
      ({ issue, alternative }): Command => ({ type: 'supportOption', issue, alternative }),
    ),
    onArticle.map(({ issue }): Command => ({ type: 'withdrawSupport', issue })),
    fc.tuple(onArticle, text).map(
      ([{ issue, option }, said]): Command => ({
        type: 'offerWording',
        issue,
        option,
        text: said,
      }),
    ),
    onArticle.map(
      ({ issue, alternative }): Command => ({ type: 'closeArticle', issue, alternative }),
    ),
    onArticle.map(({ issue }): Command => ({ type: 'objectToClosing', issue, reason: 'No.' })),
    onArticle.map(({ issue }): Command => ({ type: 'reopenArticle', issue, reason: 'Asked.' })),
    fc
      .tuple(deal, to)
      .map(
        ([values, audience]): Command => ({ type: 'tablePackage', values, to: audience, note: '' }),
      ),
    fc
      .tuple(numbered('p'), fc.boolean())
      .map(
        ([id, accepted]): Command => ({ type: 'answerPackage', package: id, accepted, reason: '' }),
      ),
    seats.map(
      (invited): Command => ({
        type: 'openCaucus',
        kind: 'contact-group',
        members: invited,
        topic: 'A trade',
      }),
    ),
    fc
      .tuple(numbered('c'), text)
      .map(([caucus, said]): Command => ({ type: 'say', caucus, text: said })),
    numbered('c').map((caucus): Command => ({ type: 'leaveCaucus', caucus })),
    numbered('c').map((caucus): Command => ({ type: 'closeCaucus', caucus })),
    fc
      .tuple(fc.constantFrom(...evidence.map(({ id }) => id), 'none'), to)
      .map(
        ([card, audience]): Command => ({ type: 'shareEvidence', evidence: card, to: audience }),
      ),
    onArticle.map(
      ({ issue }): Command => ({ type: 'askScienceBody', issue, question: 'Is it so?' }),
    ),
    numbered('q').map(
      (question): Command => ({
        type: 'answerScienceQuestion',
        question,
        answer: 'Probably.',
      }),
    ),
    method.map((how): Command => ({ type: 'callForDecision', method: how })),
    fc
      .tuple(method, numbered('p'))
      .map(([how, id]): Command => ({ type: 'callForDecision', method: how, package: id })),
    text.map((reason): Command => ({ type: 'objectToConsensus', reason })),
    text.map((reason): Command => ({ type: 'breakSilence', reason })),
    onArticle.map(({ issue }): Command => ({ type: 'enterReservation', issue, text: 'Noted.' })),
    text.map((said): Command => ({ type: 'explainPosition', text: said })),
    phase.map((next): Command => ({ type: 'advancePhase', to: next })),
    fc.integer({ min: 1, max: 20 }).map((minutes): Command => ({ type: 'extendTime', minutes })),
    fc
      .constantFrom(...injects.map(({ id }) => id), 'none')
      .map((inject): Command => ({ type: 'releaseInject', inject })),
    seat.map((whom): Command => ({ type: 'whisper', to: whom, text: 'Mind the clock.' })),
    seat.map((whom): Command => ({ type: 'reassignSeat', seat: whom })),
    seat.map((whom): Command => ({ type: 'handSeatToBot', seat: whom, strategy: 'linear' })),
    seat.map((whom): Command => ({ type: 'handSeatBack', seat: whom })),
    fc
      .constantFrom('meeting', 'none')
      .map((deadline): Command => ({ type: 'deadlinePassed', deadline })),
  );
}

/** A walk of tries by anybody, mostly seats, seconds to minutes apart; one in five is wild. */
export function anyWalk(scenario: Scenario, length: number): fc.Arbitrary<readonly Attempted[]> {
  const seated = fc
    .constantFrom(...scenario.parties.map(({ id }) => id))
    .map((seat): Actor => ({ kind: 'seat', seat }));
  const chair = scenario.parties.find((party) => party.chair)?.id ?? '';
  const by = fc.oneof(
    { weight: 8, arbitrary: seated },
    { weight: 4, arbitrary: fc.constant<Actor>({ kind: 'seat', seat: chair }) },
    { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'instructor' }) },
    { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'clock' }) },
  );
  const wild = fc.option(anyCommand(scenario), { freq: 4, nil: null });
  const rolls = fc.array(fc.nat(999), { minLength: 12, maxLength: 12 });
  const after = fc.constantFrom(0, 1000, 20_000, 90_000);
  return fc.array(fc.record({ by, wild, rolls, after }), {
    minLength: Math.ceil(length / 2),
    maxLength: length,
    size: 'max',
  });
}

/** The command that a try makes of the table as it then is. */
export function commandOf({ by, wild, rolls }: Attempted, context: NegotiationContext): Command {
  if (wild) return wild;
  let at = 0;
  return likelyCommand(context, by, (n) => (rolls[at++ % rolls.length] ?? 0) % n);
}
