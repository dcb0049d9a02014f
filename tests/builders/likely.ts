import {
  type Actor,
  type Command,
  type CommandType,
  commandTypes,
} from '~/core/negotiation/command';
import type { NegotiationContext } from '~/core/negotiation/context';
import { phaseOf } from '~/core/negotiation/presets';
import { refusalOfMove } from '~/core/negotiation/rules';

/** Draws numbers: `draw(n)` is from 0 to n - 1. */
export type Draw = (n: number) => number;

function pick<T>(draw: Draw, list: readonly T[], otherwise: T): T {
  return list[draw(Math.max(1, list.length))] ?? otherwise;
}

type Makers = {
  readonly [T in CommandType]: (context: NegotiationContext, draw: Draw) => Command<T>;
};

const name = (draw: Draw, list: readonly { readonly id: string }[]) =>
  pick(
    draw,
    list.map(({ id }) => id),
    'none',
  );
const seat = ({ setting }: NegotiationContext, draw: Draw) => name(draw, setting.scenario.parties);
const reason = 'For a reason.';

function articleIn(context: NegotiationContext, draw: Draw, status?: string) {
  const fitting = context.articles.filter((article) => !status || article.status === status);
  const article = pick(draw, fitting, context.articles[0]);
  const issue = article?.issue ?? 'none';
  const options = context.setting.scenario.issues.find(({ id }) => id === issue)?.options ?? [];
  return {
    issue,
    option: name(draw, options),
    alternative: name(draw, article?.alternatives ?? []),
  };
}

function audience(context: NegotiationContext, draw: Draw): 'all' | string[] {
  return draw(2) === 0 ? 'all' : [seat(context, draw), seat(context, draw)];
}

const makers: Makers = {
  requestFloor: () => ({ type: 'requestFloor' }),
  yieldFloor: () => ({ type: 'yieldFloor' }),
  speak: () => ({ type: 'speak', text: 'We have a position.' }),
  raisePointOfOrder: () => ({ type: 'raisePointOfOrder', reason }),
  ruleOnPoint: (_c, draw) => ({ type: 'ruleOnPoint', upheld: draw(2) === 0, reason }),
  appealRuling: () => ({ type: 'appealRuling' }),
  proposeOption: (c, draw) => {
    const { issue, option } = articleIn(c, draw, 'open');
    return { type: 'proposeOption', issue, option };
  },
  supportOption: (c, draw) => {
    const { issue, alternative } = articleIn(c, draw, 'open');
    return { type: 'supportOption', issue, alternative };
  },
  withdrawSupport: (c, draw) => ({ type: 'withdrawSupport', issue: articleIn(c, draw).issue }),
  offerWording: (c, draw) => {
    const { issue, option } = articleIn(c, draw, 'open');
    return { type: 'offerWording', issue, option, text: `in other words ${draw(1000)}` };
  },
  closeArticle: (c, draw) => {
    const { issue, alternative } = articleIn(c, draw, 'open');
    return { type: 'closeArticle', issue, alternative };
  },
  objectToClosing: (c, draw) => ({
    type: 'objectToClosing',
    issue: articleIn(c, draw, 'closing').issue,
    reason,
  }),
  reopenArticle: (c, draw) => ({
    type: 'reopenArticle',
    issue: articleIn(c, draw, 'closed').issue,
    reason,
  }),
  tablePackage: (c, draw) => ({
    type: 'tablePackage',
    values: Object.fromEntries(
      c.setting.scenario.issues.map(({ id, options }) => [id, name(draw, options)]),
    ),
    to: audience(c, draw),
    note: '',
  }),
  answerPackage: (c, draw) => ({
    type: 'answerPackage',
    package: name(draw, c.packages),
    accepted: draw(2) === 0,
    reason: '',
  }),
  openCaucus: (c, draw) => ({
    type: 'openCaucus',
    kind: 'contact-group',
    members: [seat(c, draw), seat(c, draw)],
    topic: 'A trade',
  }),
  say: (c, draw) => ({ type: 'say', caucus: name(draw, c.caucuses), text: 'Between us.' }),
  leaveCaucus: (c, draw) => ({ type: 'leaveCaucus', caucus: name(draw, c.caucuses) }),
  closeCaucus: (c, draw) => ({ type: 'closeCaucus', caucus: name(draw, c.caucuses) }),
  shareEvidence: (c, draw) => ({
    type: 'shareEvidence',
    evidence: name(draw, c.setting.scenario.evidence),
    to: audience(c, draw),
  }),
  askScienceBody: (c, draw) => ({
    type: 'askScienceBody',
    issue: articleIn(c, draw).issue,
    question: 'Is it so?',
  }),
  answerScienceQuestion: (c, draw) => ({
    type: 'answerScienceQuestion',
    question: name(draw, c.evidence.questions),
    answer: 'Probably.',
  }),
  callForDecision: (c, draw) => ({
    type: 'callForDecision',
    method: draw(2) === 0 ? 'consensus' : 'silence',
    ...(draw(2) === 0 ? { package: name(draw, c.packages) } : {}),
  }),
  objectToConsensus: () => ({ type: 'objectToConsensus', reason }),
  breakSilence: () => ({ type: 'breakSilence', reason }),
  castVote: () => ({ type: 'castVote', vote: 'abstain' }),
  declareResult: () => ({ type: 'declareResult' }),
  enterReservation: (c, draw) => ({
    type: 'enterReservation',
    issue: articleIn(c, draw).issue,
    text: 'Noted.',
  }),
  explainPosition: () => ({ type: 'explainPosition', text: 'We joined.' }),
  takeSeat: () => ({ type: 'takeSeat' }),
  start: () => ({ type: 'start' }),
  suspend: () => ({ type: 'suspend' }),
  resume: () => ({ type: 'resume' }),
  advancePhase: (c, draw) => ({
    type: 'advancePhase',
    to: pick(draw, phaseOf(c.setting.preset, c.stage.phase).next, 'opening'),
  }),
  extendTime: (_c, draw) => ({ type: 'extendTime', minutes: 1 + draw(20) }),
  end: () => ({ type: 'end' }),
  releaseInject: (c, draw) => ({
    type: 'releaseInject',
    inject: name(draw, c.setting.scenario.injects),
  }),
  whisper: (c, draw) => ({ type: 'whisper', to: seat(c, draw), text: 'Mind the clock.' }),
  reassignSeat: (c, draw) => ({ type: 'reassignSeat', seat: seat(c, draw) }),
  handSeatToBot: (c, draw) => ({ type: 'handSeatToBot', seat: seat(c, draw), strategy: 'linear' }),
  handSeatBack: (c, draw) => ({ type: 'handSeatBack', seat: seat(c, draw) }),
  deadlinePassed: (c, draw) => ({ type: 'deadlinePassed', deadline: name(draw, c.deadlines) }),
};

function made<T extends CommandType>(type: T, context: NegotiationContext, draw: Draw): Command {
  return makers[type](context, draw);
}

/**
 * A command that stands a good chance: of a kind open to the actor now, its particulars drawn from
 * what is on the table. Ending is left out, so that walks last; see to it yourself.
 */
export function likelyCommand(context: NegotiationContext, by: Actor, draw: Draw): Command {
  const open = commandTypes.filter(
    (type) => type !== 'end' && refusalOfMove(context, by, type) === null,
  );
  return made(pick(draw, open, 'speak'), context, draw);
}
