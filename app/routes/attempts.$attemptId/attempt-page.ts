import type { Figure } from '~/core/learning/format/figure';
import type { AttemptPicture, ClosedItem, OpenItem } from '~/server/learning/attempts/picture';
import { renderFigure } from '~/server/markdown/figure/figure';
import { renderMarkdown } from '~/server/markdown/render';
import { messagesIn } from '~/ui/messages/messages';
import { gapsHtml } from './gaps-html';
import { positionPage, refusalPage } from './position-page';

const t = messagesIn('en');
type Sources = AttemptPicture['sources'];
type Submitted = Extract<AttemptPicture, { state: 'submitted' }>;
type Open = Extract<AttemptPicture, { state: 'open' }>;

function headOf({ id, number, moduleId, moduleTitle, check, part }: AttemptPicture) {
  return { id, number, moduleId, moduleTitle, title: check.title, pass: check.pass, part };
}

/** An open attempt as its page shows it. */
export function openPage(picture: Open, now: number, commandId: string) {
  const { dueAt, items, sources, check, part, parts } = picture;
  return {
    ...headOf(picture),
    state: 'open' as const,
    intro: check.intro === null || part > 1 ? null : renderMarkdown(check.intro),
    ...{ dueAt, now, commandId, parts },
    items: items.map((item) => openItem(item, sources)),
  };
}

function openItem({ number, shown, given, position }: OpenItem, sources: Sources) {
  const { prompt, figure, ...rest } = shown;
  return {
    number,
    // What is shown as HTML is not sent a second time.
    shown: rest.type === 'fill-in' ? { ...rest, text: '' } : rest,
    ...readable(prompt, figure, sources),
    gaps: shown.type === 'fill-in' ? gapsHtml(shown, given) : null,
    given,
    position: position && positionPage(position),
  };
}

/** An attempt that was handed in, as its page shows it. */
export function submittedPage(picture: Submitted) {
  const { outcome, timeUp, answersShown, attemptsLeft, items, sources, part, parts } = picture;
  return {
    ...headOf(picture),
    state: 'submitted' as const,
    // It is only read: see app/root.tsx.
    still: true,
    ...{ outcome, timeUp, answersShown, attemptsLeft },
    weak: part > 1 ? [] : picture.weak,
    // Of the other parts, only which items are in them.
    parts: parts.map((each) => each.map(({ number }) => number)),
    items: items.map((item) => closedItem(item, sources)),
  };
}

function closedItem(item: ClosedItem, sources: Sources) {
  const { number, shown, position, answers, earned, of, waits, judged } = item;
  return {
    ...{ id: item.item, number, earned, of, waits },
    ...readable(shown.prompt, shown.figure, sources),
    judged: judged && { comment: judged.comment, levels: answers ? judged.levels : {} },
    position: position && positionPage(position),
    answers: answers && {
      options: answers.options.map((option) => {
        const refused = answers.refusals.find((each) => each.option === option.id)?.refusal;
        return { ...option, refusal: refused && position ? refusalPage(refused, position) : null };
      }),
      lines: answers.lines,
      written: answers.written,
      rubric: answers.rubric,
      model: answers.model === null ? null : renderMarkdown(answers.model, 3),
      explanation: renderMarkdown(answers.explanation, 3),
    },
  };
}

function readable(prompt: string, figure: Figure | null, sources: Sources) {
  return {
    prompt: renderMarkdown(prompt, 2),
    figure:
      figure &&
      renderFigure(
        figure,
        { t, language: 'en' },
        figure.sources.map((source) => sources[source] ?? source),
      ),
  };
}

export type OpenPage = ReturnType<typeof openPage>;
export type OpenItemPage = OpenPage['items'][number];
export type SubmittedPage = ReturnType<typeof submittedPage>;
export type ClosedItemPage = SubmittedPage['items'][number];
