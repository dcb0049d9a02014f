import type { SeatId } from '~/core/negotiation/context';
import type { Brief, EvidenceCard, Slices } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';
import type { Finding, Source } from '~/core/scenario/schema';
import { renderMarkdown } from '../markdown/render';

/** The long texts of one viewer's picture, as safe HTML, and what evidence rests on. */
export interface Texts {
  readonly instructions: Readonly<Record<SeatId, string>>;
  /** What capital and the instructor sent to a seat, in order. */
  readonly received: Readonly<Record<SeatId, readonly string[]>>;
  /** Evidence cards, by id. */
  readonly cards: Readonly<Record<string, CardText>>;
  readonly news: Readonly<Record<string, string>>;
}

export interface CardText {
  readonly html: string;
  readonly sources: readonly Source[];
  /** What the scientific body may answer from it; empty for everybody else. */
  readonly findings: readonly FindingText[];
}

export interface FindingText {
  readonly issue: string;
  readonly option: string | null;
  readonly html: string;
}

/** What a room loads when somebody looks closer: all texts, and the parts that a page begins without. */
export interface Background extends Pick<Slices, 'briefs' | 'record' | 'packages' | 'caucuses'> {
  readonly texts: Texts;
}

/** Level of the heading under which these texts stand. */
const UNDER = 3;

const html = (markdown: string) => renderMarkdown(markdown, UNDER).sanitised;

/** Renders what a picture says in Markdown. What is not in the picture cannot get into the texts. */
export function textsOf(
  { brief, briefs, evidence }: Slices,
  { sources }: Pick<PublicScenario, 'sources'>,
): Texts {
  const all = brief ? [brief] : Object.values(briefs ?? {});
  const bySeat = <T>(text: (brief: Brief) => T) =>
    Object.fromEntries(all.map((each) => [each.seat, text(each)]));
  return {
    instructions: bySeat(({ instructions }) => html(instructions)),
    received: bySeat(({ received }) => received.map(({ message }) => html(message))),
    cards: Object.fromEntries(evidence.cards.map((card) => [card.id, cardText(card, sources)])),
    news: Object.fromEntries(evidence.news.map(({ id, body }) => [id, html(body)])),
  };
}

function cardText(card: EvidenceCard, sources: readonly Source[]): CardText {
  return {
    html: html(card.body),
    sources: sources.filter(({ id }) => card.sources.includes(id)),
    findings: (card.findings ?? []).map(findingText),
  };
}

function findingText({ issue, option, finding }: Finding): FindingText {
  return { issue, option: option ?? null, html: html(finding) };
}
