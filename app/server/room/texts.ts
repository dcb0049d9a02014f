import type { RecordEntry, SeatId } from '~/core/negotiation/context';
import type { Brief, Slices } from '~/core/negotiation/view';
import type { Finding } from '~/core/scenario/schema';
import { renderMarkdown } from '../markdown/render';

/** The long texts of one viewer's picture, as safe HTML. */
export interface Texts {
  readonly instructions: Readonly<Record<SeatId, string>>;
  /** What capital and the instructor sent to a seat, in order. */
  readonly received: Readonly<Record<SeatId, readonly string[]>>;
  /** Bodies of evidence cards, by id. */
  readonly cards: Readonly<Record<string, string>>;
  readonly news: Readonly<Record<string, string>>;
  /** What the scientific body may answer from a card, by the card's id; empty for everybody else. */
  readonly findings: Readonly<Record<string, readonly FindingText[]>>;
}

export interface FindingText {
  readonly issue: string;
  readonly option: string | null;
  readonly html: string;
}

/** What a room loads when somebody looks closer: all texts, the whole record, every mandate one may see. */
export interface Background {
  readonly briefs: Slices['briefs'];
  readonly texts: Texts;
  readonly record: readonly RecordEntry[];
}

/** Level of the heading under which these texts stand. */
const UNDER = 3;

const html = (markdown: string) => renderMarkdown(markdown, UNDER).sanitised;

function findingText({ issue, option, finding }: Finding): FindingText {
  return { issue, option: option ?? null, html: html(finding) };
}

/** Renders what a picture says in Markdown. What is not in the picture cannot get into the texts. */
export function textsOf({ brief, briefs, evidence }: Slices): Texts {
  const all = brief ? [brief] : Object.values(briefs ?? {});
  const bySeat = <T>(text: (brief: Brief) => T) =>
    Object.fromEntries(all.map((each) => [each.seat, text(each)]));
  const byId = (list: readonly { readonly id: string; readonly body: string }[]) =>
    Object.fromEntries(list.map(({ id, body }) => [id, html(body)]));
  return {
    instructions: bySeat(({ instructions }) => html(instructions)),
    received: bySeat(({ received }) => received.map(({ message }) => html(message))),
    cards: byId(evidence.cards),
    news: byId(evidence.news),
    findings: Object.fromEntries(
      evidence.cards.map(({ id, findings = [] }) => [id, findings.map(findingText)]),
    ),
  };
}
