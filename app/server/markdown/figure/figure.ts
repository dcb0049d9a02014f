import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Figure } from '~/core/learning/format/figure';
import { type Content, classed, type Element, el } from '../html-tree';
import { ALLOWED, type SafeHtml } from '../render';
import type { Words } from '../words';
import { FIGURE_ATTRIBUTES, FIGURE_TAGS } from './allowed';
import { barDrawing } from './bars';
import { type NumberText, WIDTH } from './drawing';
import { lineDrawing } from './lines';

/** What a figure's words are written with. */
export interface FigureFrame {
  readonly t: Words;
  /** BCP 47 tag, for numbers. */
  readonly language: string;
  /** Where the data come from, ready to be shown; nothing for data made up for teaching. */
  readonly sources: readonly Content[];
}

const writer = unified()
  .use(rehypeSanitize, {
    ...ALLOWED,
    tagNames: [...(ALLOWED.tagNames ?? []), ...FIGURE_TAGS],
    attributes: { ...ALLOWED.attributes, ...FIGURE_ATTRIBUTES },
  })
  .use(rehypeStringify)
  .freeze();

/**
 * A figure by itself, for a question of a check.
 *
 * @param sourceTitles what the data come from, in words; none for data made up for teaching
 */
export function renderFigure(
  figure: Figure,
  frame: Pick<FigureFrame, 't' | 'language'>,
  sourceTitles: readonly string[],
): SafeHtml {
  const sources = sourceTitles.map((title, index): Content => {
    return { type: 'text', value: index === 0 ? title : `; ${title}` };
  });
  const element = figureElement(figure, { ...frame, sources });
  const tree = writer.runSync({ type: 'root', children: [element] });
  return { sanitised: writer.stringify(tree) };
}

/** A figure: its title, the drawing with words for who cannot see it, and the numbers as a table. */
export function figureElement(figure: Figure, frame: FigureFrame): Element {
  const { t, language, sources } = frame;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const number: NumberText = (value) => format.format(value);
  const table = tableOf(figure, t, number);
  const origin =
    sources.length === 0
      ? [t('lesson.figure.madeUp')]
      : [t('lesson.figure.source'), ' ', ...sources];
  return classed(
    'figure',
    'lesson-figure',
    classed(
      'figcaption',
      'lesson-figure-title',
      el('strong', {}, figure.title),
      ' ',
      classed('span', 'lesson-figure-unit', figure.unit),
    ),
    ...(figure.kind === 'table'
      ? [table]
      : [
          drawingOf(figure, number),
          el('details', {}, el('summary', {}, t('lesson.figure.data')), table),
        ]),
    classed('p', 'lesson-figure-source', ...origin),
  );
}

function drawingOf(figure: Figure, number: NumberText): Element {
  const draw = figure.kind === 'bar' ? barDrawing : lineDrawing;
  const { height, marks } = draw(figure, number);
  const viewBox = `0 0 ${WIDTH} ${Math.ceil(height)}`;
  const frame = { className: ['chart-drawing'], viewBox, role: 'img', ariaLabel: figure.alt };
  return el('svg', frame, ...marks);
}

/** Where it scrolls, the keyboard must reach it. */
function tableOf({ title, categories, series }: Figure, t: Words, number: NumberText): Element {
  const head = [
    el('th', { scope: 'col' }, t('lesson.figure.category')),
    ...series.map((one) => el('th', { scope: 'col', align: 'right' }, one.title)),
  ];
  const rows = categories.map((category, index) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, category),
      ...series.map(({ values }) => {
        const value = values[index] ?? null;
        return el('td', { align: 'right' }, value === null ? '–' : number(value));
      }),
    ),
  );
  const body = [el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)];
  return scrolling(t('lesson.tableOf', { title }), el('table', {}, ...body));
}

/** A box that scrolls sideways by itself, by keyboard too. */
export function scrolling(label: string, content: Content): Element {
  const box = classed('div', 'lesson-scroll', content);
  Object.assign(box.properties, { tabIndex: 0, role: 'group', ariaLabel: label });
  return box;
}
