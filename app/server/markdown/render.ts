import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Element, Root } from './html-tree';

/** HTML of which every element and attribute is on the list below. */
export interface SafeHtml {
  readonly sanitised: string;
}

/** What a text may contain. No images, no ids, no classes, no raw HTML of any kind. */
export const ALLOWED: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br'],
    ...['strong', 'em', 'del', 'code', 'pre', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href', 'title'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  ancestors: {},
  clobber: [],
};

const DEEPEST = 6;

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .freeze();

const writer = unified().use(rehypeStringify).freeze();

/**
 * Renders Markdown (GitHub's flavour) to HTML through a syntax tree. Raw HTML is dropped, everything
 * is checked against an allow-list, and links lead to `http`, `https` or `mailto` addresses only.
 *
 * @param under level of the heading that this text stands under, 1 to 5: its own headings follow
 * one level below, so that the outline of the page stays whole
 */
export function renderMarkdown(markdown: string, under = 2): SafeHtml {
  const tree = pipeline.runSync(pipeline.parse(markdown));
  settleTree(tree, under);
  return { sanitised: writer.stringify(tree) };
}

/**
 * Puts the headings of an author's tree under a level, and lets its links lead outside only, but for
 * those that are `ours`.
 */
export function settleTree(tree: Root, under: number, ours = (_link: Element) => false): void {
  const top = Math.min(DEEPEST, ...levelsIn(tree.children));
  tree.children.forEach((node) => {
    if (node.type === 'element') settle(node, under + 1 - top, ours);
  });
}

function levelsIn(nodes: Root['children']): number[] {
  return nodes.flatMap((node) => (node.type === 'element' ? (levelOf(node) ?? []) : []));
}

function levelOf({ tagName }: Element): number | null {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? null : Number(level);
}

/** Moves headings by `shift` and makes every link say where it leads, or be no link. */
function settle(element: Element, shift: number, ours: (link: Element) => boolean): void {
  const level = levelOf(element);
  if (level !== null) element.tagName = `h${Math.min(DEEPEST, Math.max(1, level + shift))}`;
  if (element.tagName === 'a' && !ours(element)) settleLink(element);
  element.children.forEach((child) => {
    if (child.type === 'element') settle(child, shift, ours);
  });
}

function settleLink(link: Element): void {
  const { href } = link.properties;
  if (typeof href === 'string' && /^(https?|mailto):/i.test(href)) {
    link.properties.rel = ['noopener'];
  } else {
    delete link.properties.href;
  }
}
