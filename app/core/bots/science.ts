import type { Command } from '../negotiation/command';
import type { ScienceQuestion } from '../negotiation/context';
import type { EvidenceCard } from '../negotiation/view';
import type { Finding } from '../scenario/schema';
import { explain } from './delegate/afterwards';
import { takePartInCaucus } from './delegate/caucus';
import { askForFloor, speakOnFloor } from './delegate/floor';
import { type Mind, mindOf, sinceLast } from './mind';
import type { Strategy } from './strategy';
import { said } from './words';

type Known = { readonly card: EvidenceCard; readonly finding: Finding };

/** What the body knows about a question: of the wording asked about, else of its article. */
function findingFor(mind: Mind, { issue, option }: ScienceQuestion): Known | undefined {
  const known = mind.slices.evidence.cards.flatMap((card) =>
    (card.findings ?? []).map((finding) => ({ card, finding })),
  );
  const on = known.filter(({ finding }) => finding.issue === issue);
  return (
    on.find(({ finding }) => option !== undefined && finding.option === option) ??
    on.find(({ finding }) => finding.option === undefined) ??
    (option === undefined ? on[0] : undefined)
  );
}

function answer(mind: Mind): Command | null {
  const asked = mind.slices.evidence.questions.find((question) => question.answer === undefined);
  if (!asked || !mind.can('answerScienceQuestion')) return null;
  const known = findingFor(mind, asked);
  const text = known
    ? said.finding(known.card.title, known.finding.finding, known.finding.confidence)
    : said.noFinding(mind, asked.issue);
  return { type: 'answerScienceQuestion', question: asked.id, answer: text };
}

/** Shares what it holds, one card every few minutes, from the first reading on. */
function share(mind: Mind): Command | null {
  const card = mind.slices.evidence.cards.find(({ shared }) => !shared);
  if (!card || !mind.can('shareEvidence')) return null;
  if (sinceLast(mind, mind.seat, ['shareEvidence']) < 5 * mind.minute) return null;
  if (mind.elapsed < mind.minute || !mind.random.chance(0.4)) return null;
  return { type: 'shareEvidence', evidence: card.id, to: 'all' };
}

/** The scientific body: it answers what it is asked from the evidence it holds, shares it, and takes no side. */
export const science: Strategy = (turn) => {
  const mind = mindOf(turn);
  if (mind?.slices.meeting.state !== 'running') return null;
  return (
    answer(mind) ??
    speakOnFloor(mind) ??
    takePartInCaucus(mind, () => 0) ??
    askForFloor(mind) ??
    share(mind) ??
    explain(mind)
  );
};
