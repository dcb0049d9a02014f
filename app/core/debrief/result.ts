import type { Deal, SeatId, Statement } from '../negotiation/context';
import type { Course } from './course';

export type ResultKind = 'adopted' | 'blocked' | 'lapsed' | 'timeUp' | 'ended' | 'neverStarted';

/** An article as the meeting left it. */
export interface ResultArticle {
  readonly issue: string;
  readonly article: string;
  readonly title: string;
  readonly lead: string;
  /** The words agreed on; null where the article stayed open. */
  readonly text: string | null;
  readonly option: string | null;
  /** What still stood in brackets where nothing was agreed. */
  readonly brackets: readonly { readonly text: string; readonly supporters: readonly SeatId[] }[];
}

/** How the meeting ended. All of it was public at the table. */
export interface Result {
  readonly kind: ResultKind;
  readonly method: 'consensus' | 'silence' | null;
  /** Milliseconds from start to end; of the table's own time, so divided by the pace. */
  readonly lasted: number;
  readonly endedAt: number | null;
  /** The adopted deal, or null. */
  readonly deal: Deal | null;
  readonly articles: readonly ResultArticle[];
  readonly attempts: number;
  /** What was said against the last attempt at a decision. */
  readonly objections: readonly Statement[];
  readonly reservations: readonly Statement[];
  readonly explanations: readonly Statement[];
}

/** Reads the result off the end of a course; meant for a meeting that has ended. */
export function resultOf(course: Course): Result {
  const { decision, meeting } = course.last;
  const attempt = decision.attempts.at(-1);
  const adopted = decision.adopted !== undefined;
  return {
    kind: kindOf(course),
    method: adopted ? (attempt?.method ?? null) : null,
    lasted: Math.max(0, (meeting.endedAt ?? 0) - (meeting.startedAt ?? meeting.endedAt ?? 0)),
    endedAt: meeting.endedAt ?? null,
    deal: decision.adopted ?? null,
    articles: articlesOf(course),
    attempts: decision.attempts.length,
    objections: adopted ? [] : (attempt?.objections ?? []),
    reservations: decision.reservations,
    explanations: decision.explanations,
  };
}

function kindOf({ last, events }: Course): ResultKind {
  if (last.decision.adopted) return 'adopted';
  if (last.meeting.startedAt === undefined) return 'neverStarted';
  const tried = last.decision.attempts.at(-1)?.outcome;
  if (tried === 'blocked' || tried === 'lapsed') return tried;
  return events.at(-1)?.command.type === 'deadlinePassed' ? 'timeUp' : 'ended';
}

function articlesOf({ last }: Course): ResultArticle[] {
  const { decision, setting } = last;
  const byPackage = decision.attempts.at(-1)?.packageId !== undefined;
  return setting.scenario.issues.map(({ id, article, title, lead, options }) => {
    const stands = last.articles.find(({ issue }) => issue === id);
    const own = (option: string) => options.find((each) => each.id === option)?.text ?? option;
    const chosen = stands?.alternatives.find((each) => each.id === stands.chosen);
    const closed = stands?.status === 'closed' ? chosen : undefined;
    const option = decision.adopted?.[id] ?? closed?.option ?? null;
    // A package settles options; free wording counts where the closed text itself was adopted.
    const wording = decision.adopted && byPackage ? undefined : closed?.wording;
    const open = option === null ? (stands?.alternatives ?? []) : [];
    return {
      issue: id,
      article,
      title,
      lead,
      option,
      text: option === null ? null : (wording ?? own(option)),
      brackets: open.map((each) => ({
        text: each.wording ?? own(each.option),
        supporters: each.supporters,
      })),
    };
  });
}
