import type { Options } from 'rehype-sanitize';
import { FIGURE_ATTRIBUTES, FIGURE_TAGS } from '../figure/allowed';
import { ALLOWED } from '../render';

const OWN_CLASS: [string, RegExp] = ['className', /^lesson-[a-z-]+$/];
const SECTION: [string, RegExp] = ['id', /^part-[a-z0-9-]+$/];
const CONCEPT = /^term-[a-z0-9-]+$/;

/**
 * What a lesson may consist of, once our callouts, terms and drawings are in it. An author can write
 * none of the buttons, classes and ids: their raw HTML is no part of the tree.
 */
export const LESSON_ALLOWED: Options = {
  ...ALLOWED,
  tagNames: [...(ALLOWED.tagNames ?? []), ...FIGURE_TAGS, 'button'],
  attributes: {
    ...ALLOWED.attributes,
    ...FIGURE_ATTRIBUTES,
    a: ['href', 'title', 'ariaLabel', OWN_CLASS, ['rel', 'noopener']],
    button: [
      OWN_CLASS,
      ['type', 'button'],
      ['popoverTarget', CONCEPT],
      ['popoverTargetAction', 'hide'],
    ],
    div: [...(FIGURE_ATTRIBUTES.div ?? []), ['popover', 'auto'], ['id', CONCEPT]],
    li: [['id', /^source-\d+$/]],
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((heading) => [heading, [SECTION]])),
  },
};
