import type { CommandType } from '~/core/negotiation/command';
import type { SeatId } from '~/core/negotiation/context';
import type { ArticleView, Slices } from '~/core/negotiation/view';

/** One useful thing to do next: the message `room.step.<id>` and the place where it is done. */
export interface Step {
  readonly id: string;
  /** Ids that the sentence mentions. */
  readonly values: Readonly<Record<string, string>>;
  /** Part of an address on this page: a panel's query, an anchor, or both. */
  readonly href: string;
  /** When the chance is over, in the server's ms since 1970. */
  readonly until?: number;
}

interface Situation {
  readonly slices: Slices;
  readonly me: SeatId;
  readonly can: (type: CommandType) => boolean;
}

type Find = (situation: Situation) => readonly Step[];

const step = (
  id: string,
  href: string,
  values: Step['values'] = {},
  until: number | undefined = undefined,
): Step => ({ id, href, values, ...(until === undefined ? {} : { until }) });

const behind = ({ alternatives }: ArticleView, seat: SeatId) =>
  alternatives.some(({ supporters }) => supporters.includes(seat));

const decide: Find = ({ slices: { decision }, can }) => [
  ...(can('breakSilence') ? [step('silence', '#decision', {}, decision.closesAt)] : []),
  ...(can('objectToConsensus') ? [step('question', '#decision', {}, decision.closesAt)] : []),
  ...(can('declareResult') ? [step('declare', '#decision')] : []),
];

const rule: Find = ({ can }) => (can('ruleOnPoint') ? [step('rule', '#floor')] : []);

const speak: Find = ({ slices: { floor }, me, can }) =>
  can('speak') && floor.speaker === me ? [step('speak', '#floor', {}, floor.speechEndsAt)] : [];

const closing: Find = ({ slices: { text }, me, can }) =>
  can('objectToClosing')
    ? text.articles
        .filter(({ status }) => status === 'closing')
        .filter(
          ({ alternatives, chosen }) =>
            !alternatives.find(({ id }) => id === chosen)?.supporters.includes(me),
        )
        .map(({ issue, closesAt }) => step('closing', `#article-${issue}`, { issue }, closesAt))
    : [];

/** Packages older than these have been overtaken. */
export const RECENT = 3;

const answer: Find = ({ slices: { packages }, me, can }) =>
  can('answerPackage')
    ? packages
        .slice(-RECENT)
        .filter(({ by, answers }) => by !== me && !answers[me])
        .map(({ id, by }) =>
          step('answer', `?panel=packages#package-${id}`, { package: id, seat: by }),
        )
        .reverse()
    : [];

const science: Find = ({ slices: { evidence }, can }) =>
  can('answerScienceQuestion')
    ? evidence.questions
        .filter(({ answer: given }) => given === undefined)
        .map(({ id, by, issue }) =>
          step('science', `?panel=evidence#question-${id}`, { seat: by, issue }),
        )
    : [];

const gavel: Find = ({ slices: { text, decision, meeting }, can }) => {
  if (can('callForDecision') && (text.open === 0 || decision.attempts.length > 0)) {
    return [step('put', '#decision')];
  }
  const ripe = text.articles.find(
    ({ status, alternatives }) =>
      status === 'open' && alternatives.length === 1 && alternatives[0]?.supporters.length,
  );
  if (can('closeArticle') && ripe) {
    return [step('close', `#article-${ripe.issue}`, { issue: ripe.issue })];
  }
  return can('advancePhase') && meeting.next.length > 0 ? [step('advance', '#chair')] : [];
};

const bracket: Find = ({ slices: { text }, me, can }) => {
  if (!can('proposeOption')) return [];
  const mute = text.articles.find((each) => each.status === 'open' && !behind(each, me));
  return mute ? [step('bracket', `#article-${mute.issue}`, { issue: mute.issue })] : [];
};

const list: Find = ({ slices: { floor }, me, can }) =>
  can('requestFloor') && (floor.spoken[me] ?? 0) === 0 ? [step('list', '#floor')] : [];

const bargain: Find = ({ slices: { packages }, me, can }) =>
  can('tablePackage') && !packages.some(({ by }) => by === me)
    ? [step('package', '?panel=packages&open=package-build#package-build')]
    : [];

const explain: Find = ({ slices: { decision }, me, can }) =>
  can('explainPosition') && !decision.explanations.some(({ by }) => by === me)
    ? [step('explain', '#decision')]
    : [];

const wait: Find = ({ slices: { meeting } }) => {
  if (meeting.state === 'ended') return [step('debrief', '/debrief')];
  return [step(meeting.state === 'suspended' ? 'suspended' : 'listen', '#record-latest')];
};

/** The most pressing first. */
const finders = [
  decide,
  rule,
  closing,
  speak,
  answer,
  science,
  explain,
  list,
  bracket,
  gavel,
  bargain,
];

/** The one to three most useful things that a seat can do next; never empty. */
export function nextSteps(situation: Situation): readonly Step[] {
  const found = finders.flatMap((find) => find(situation)).slice(0, 3);
  return found.length > 0 ? found : wait(situation);
}
