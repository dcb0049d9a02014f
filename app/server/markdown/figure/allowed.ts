import type { Options } from 'rehype-sanitize';

/** Classes that our own drawings and callouts may carry; an author's text never gets one. */
const OWN_CLASS: [string, RegExp] = ['className', /^(?:lesson|chart)-[a-z0-9-]+$/];

/** What a drawn figure is made of, beside the table behind it. */
export const FIGURE_TAGS = [
  ...['figure', 'figcaption', 'details', 'summary', 'div', 'span'],
  ...['svg', 'g', 'rect', 'path', 'line', 'text'],
];

const DRAWN = [OWN_CLASS, 'x', 'y', 'width', 'height', 'textAnchor', 'transform'];

export const FIGURE_ATTRIBUTES: NonNullable<Options['attributes']> = {
  div: [OWN_CLASS, 'tabIndex', ['role', 'group', 'note'], 'ariaLabel'],
  figure: [OWN_CLASS],
  figcaption: [OWN_CLASS],
  p: [OWN_CLASS],
  span: [OWN_CLASS],
  th: ['align', ['scope', 'col', 'row']],
  svg: [OWN_CLASS, 'viewBox', ['role', 'img'], 'ariaLabel'],
  g: DRAWN,
  rect: DRAWN,
  path: [...DRAWN, 'd'],
  line: [...DRAWN, 'x1', 'x2', 'y1', 'y2'],
  text: DRAWN,
};
