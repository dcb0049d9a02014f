import type { PositionPicture } from '~/core/learning/position/picture';
import type { Refusal } from '~/core/negotiation/refusal';
import { messagesIn } from '~/ui/messages/messages';
import { recordMessage, refusalMessage } from '~/ui/messages/negotiation';
import { type Names, namesOf } from '~/ui/table-names';

const t = messagesIn('en');

/** A position in words, ready to be shown: nothing that would have to be named in the browser. */
export function positionPage(picture: PositionPicture) {
  const names = namesOf(picture.scenario, t);
  const { scenario, seat, minutes, minutesLeft, phase, phases, articles, latest } = picture;
  return {
    scenario: scenario.title,
    seat: names.fullSeat(seat),
    minutes,
    minutesLeft,
    phases: phases.map((id) => ({ name: names.phase(id), now: id === phase })),
    articles: articles.map(({ issue, status, lead, brackets }) => ({
      issue,
      title: names.issue(issue),
      // Of what is agreed, the room in small shows what was agreed on.
      ...{ status, lead: status === 'closed' ? '…' : lead },
      brackets: brackets.map(({ text, seats }) => ({ text, names: names.seats(seats) })),
    })),
    open: openIn(picture, names),
    latest: latest.map(({ seq, kind, by, audience, values }) => {
      const [only = ''] = audience === 'all' ? [] : audience;
      const filled = names.filled({ seat: only, ...values });
      return { seq, text: t(recordMessage(kind), { ...filled, by: names.seat(by) }) };
    }),
  };
}

export type PositionPage = ReturnType<typeof positionPage>;

/** What is going on: who speaks, what is being decided, which packages lie there. */
function openIn(picture: PositionPicture, names: Names): string[] {
  const { floor, decision, packages, articles, state } = picture;
  const left = articles.filter(({ status }) => status !== 'closed').length;
  const { speaker, queue } = floor;
  const offers = packages.map(({ by, values, unanswered }) => {
    const offer = Object.entries(values).map(([issue, option]) => {
      return t('check.position.offer', {
        issue: names.article(issue),
        option: names.option(issue, option),
      });
    });
    const said = { seat: names.seat(by), offer: offer.join('; ') };
    return t(unanswered ? 'check.position.packageUnanswered' : 'check.position.package', said);
  });
  return [
    ...(state === 'running' ? [] : [t(`check.position.state.${state}`)]),
    t('check.position.articlesOpen', { count: left }),
    speaker === null
      ? t('check.position.floorFree')
      : t('check.position.speaks', { seat: names.seat(speaker) }),
    ...(queue.length > 0 ? [t('check.position.queue', { seats: names.seats(queue) })] : []),
    ...(decision === 'none' ? [] : [t(`check.position.decision.${decision}`)]),
    ...offers,
  ];
}

/** Why the engine would refuse a move, on which rule, and what would make it legal. */
export function refusalPage({ code, rule, values }: Refusal, { scenario }: PositionPicture) {
  const filled = namesOf(scenario, t).filled(values);
  return {
    sentence: t(refusalMessage(code), filled),
    remedy: t(refusalMessage(`${code}.remedy`), filled),
    rule,
  };
}
