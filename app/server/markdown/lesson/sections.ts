import { type Content, type Element, el, type Root } from '../html-tree';

/** A section of a lesson, to be linked to. */
export interface LessonSection {
  readonly id: string;
  readonly title: string;
}

/** Begins the ids of sections, so that no heading takes one that something else on the page has. */
const PREFIX = 'part-';
const LONGEST = 60;

/**
 * Gives every heading that stands by itself an id made of its words and makes it a link to itself; one
 * that holds a link or a term gets the id alone. @returns the sections of the highest level, in order
 */
export function anchorHeadings(tree: Root): LessonSection[] {
  const headings = tree.children.filter((node) => node.type === 'element').filter(isHeading);
  const top = headings.map(({ tagName }) => tagName).sort()[0];
  const taken = new Set<string>();
  const sections: LessonSection[] = [];
  for (const heading of headings) {
    const title = wordsOf(heading).replace(/\s+/g, ' ').trim();
    const id = freeName(title, taken);
    heading.properties.id = id;
    const link = { className: ['lesson-anchor'], href: `#${id}` };
    if (!heading.children.some(isInteractive)) {
      heading.children = [el('a', link, ...heading.children)];
    }
    if (heading.tagName === top && title !== '') sections.push({ id, title });
  }
  return sections;
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function isInteractive(node: Content): boolean {
  if (node.type !== 'element') return false;
  return ['a', 'button'].includes(node.tagName) || node.children.some(isInteractive);
}

function wordsOf(node: Content): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}

function freeName(title: string, taken: Set<string>): string {
  const slug = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = slug.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST);
  const stem = PREFIX + (words.replace(/^-+|-+$/g, '') || 'x');
  let name = stem;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${number}`;
  taken.add(name);
  return name;
}
