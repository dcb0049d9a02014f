import type { RubricLine } from '~/core/learning/format/items';
import type { Judgement, Settlement } from '~/core/learning/rubric/settle';
import { renderMarkdown, type SafeHtml } from '~/server/markdown/render';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import type { KeptComment } from '~/server/teaching/marking/comments';
import type { SeenWork } from '~/server/teaching/marking/marking';
import { type TranscriptPart, transcriptPart } from './transcript-part';

/** A judgement as the page shows it. Marks are in hundredths. */
export interface ShownMark {
  readonly role: Judgement['role'];
  /** The marker's name; null to the learner, and of a self-assessment. */
  readonly marker: string | null;
  readonly levels: Readonly<Record<string, number>>;
  readonly earned: number;
  readonly of: number;
  readonly comment: string;
  readonly at: number;
}

/** A piece of work as its learner or a marker sees it. */
export interface WorkPage {
  readonly kind: 'item' | 'activity' | 'simulation';
  readonly title: string;
  /** The check, the activity, or the number of the table. */
  readonly part: string;
  /** The party that was played; '' where nothing was. */
  readonly seat: string;
  readonly at: number;
  readonly as: 'learner' | 'marker';
  /** Whose it is, by name or by what stands for it; null for one's own. */
  readonly who: string | null;
  readonly task: SafeHtml | null;
  readonly texts: readonly { readonly prompt: SafeHtml | null; readonly answer: string }[];
  readonly chosen: string | null;
  readonly chosenIsBest: boolean | null;
  readonly rubric: readonly RubricLine[];
  readonly model: SafeHtml | null;
  /** What the form judges as; null where there is no form. */
  readonly role: Judgement['role'] | null;
  readonly self: ShownMark | null;
  readonly marks: readonly ShownMark[];
  readonly wantsModeration: boolean;
  /** Whose judgement holds the mark back; null where nothing does, and to the learner. */
  readonly held: Settlement['held'];
  /** How far two demanded markers may be apart, in per cent; null where one is enough. */
  readonly tolerance: number | null;
  /** Levels and comment to begin with. */
  readonly draft: { readonly levels: ShownMark['levels']; readonly comment: string };
  readonly comments: readonly KeptComment[];
  readonly transcript: TranscriptPart | null;
  readonly commandId: string;
}

const nothing = { levels: {}, comment: '' };

export async function workPage(
  services: Services,
  user: Person,
  seen: SeenWork,
  anonymous: boolean,
): Promise<WorkPage> {
  const { work } = seen;
  const { learner } = work;
  const transcript = await services.marking.transcript(work);
  return {
    kind: work.id.kind,
    title: work.title,
    part: work.part,
    seat: transcript?.scenario.parties.find(({ id }) => id === work.seat?.party)?.name ?? '',
    at: work.at,
    task: htmlOf(work.task),
    texts: work.texts.map(({ prompt, answer }) => ({ prompt: htmlOf(prompt), answer })),
    chosen: work.chosen?.text ?? null,
    rubric: work.rubric,
    transcript: transcript && (await transcriptPart(services, user, work, transcript)),
    commandId: services.ids.id(),
    who: seen.as === 'learner' ? null : anonymous ? learner.pseudonym : learner.name,
    ...(seen.as === 'learner'
      ? ownPart(seen)
      : { ...markerPart(seen), comments: await services.marking.comments.list(user) }),
  };
}

type Side =
  | 'as'
  | 'chosenIsBest'
  | 'model'
  | 'role'
  | 'self'
  | 'marks'
  | 'wantsModeration'
  | 'held'
  | 'tolerance'
  | 'draft';

/** The learner sees what counts and no model answer: that is shown with the attempt, when it may be. */
function ownPart({
  self,
  mark,
}: Extract<SeenWork, { as: 'learner' }>): Pick<WorkPage, Side | 'comments'> {
  return {
    as: 'learner',
    chosenIsBest: null,
    model: null,
    role: mark ? null : 'self',
    self: self && shown(self, null),
    marks: mark ? [shown(mark, null)] : [],
    ...{ wantsModeration: false, held: null, tolerance: null },
    draft: self ?? nothing,
    comments: [],
  };
}

function markerPart({
  work,
  role,
  settlement,
  markers,
}: Extract<SeenWork, { as: 'marker' }>): Pick<WorkPage, Side> {
  const { first, second, moderation, self, wantsModeration, held, tolerance } = settlement;
  const given = [first, second, moderation].filter((each) => each !== null);
  const own = role === 'first' ? first : role === 'moderation' ? moderation : null;
  return {
    as: 'marker',
    chosenIsBest: work.chosen?.best ?? null,
    model: htmlOf(work.model ?? ''),
    role,
    self: self && shown(self, null),
    marks: given.map((each) => shown(each, markers[each.markerId] ?? null)),
    ...{ wantsModeration, held, tolerance },
    draft: own ?? nothing,
  };
}

function shown(
  { role, levels, earned, of, comment, at }: Judgement,
  marker: string | null,
): ShownMark {
  return { role, marker, levels, earned, of, comment, at };
}

function htmlOf(markdown: string): SafeHtml | null {
  return markdown === '' ? null : renderMarkdown(markdown, 3);
}
