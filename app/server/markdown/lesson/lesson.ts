import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Lesson } from '~/core/learning/lesson/parse';
import { type Directive, isBareWord } from '~/core/learning/lesson/tree';
import { figureElement, scrolling } from '../figure/figure';
import type { Content, Element, Root } from '../html-tree';
import { type SafeHtml, settleTree } from '../render';
import { LESSON_ALLOWED } from './allowed';
import { CALLOUTS } from './callouts';
import type { LessonFrame } from './frame';
import { referencesOf } from './references';
import { anchorHeadings, type LessonSection } from './sections';

type Handlers = NonNullable<NonNullable<Options>['handlers']>;
type Handler = NonNullable<Handlers['table']>;
type State = Parameters<Handler>[0];

/** Does not break. */
const NARROW_SPACE = '\u202f';

const writer = unified().use(rehypeSanitize, LESSON_ALLOWED).use(rehypeStringify).freeze();

/** A lesson to be shown, and what stands in it, for a list of contents. */
export interface RenderedLesson {
  readonly html: SafeHtml;
  readonly sections: readonly LessonSection[];
}

/**
 * Renders a lesson: its text without the title, its headings as links to themselves, its directives
 * as callouts, drawings, terms and numbered citations, then the sources. What is at fault is left out or shown as text. Works without
 * JavaScript.
 */
export function renderLesson({ tree }: Lesson, frame: LessonFrame): RenderedLesson {
  const references = referencesOf(frame);
  const show = (node: Directive, state: State): Content | Content[] =>
    shown(node, state, frame, references);
  const handlers: Handlers = {
    containerDirective: (state, node: Directive) => show(node, state),
    leafDirective: (state, node: Directive) => show(node, state),
    textDirective: (state, node: Directive) => show(node, state),
    table: (state, node) => scrolling(frame.t('lesson.table'), defaultHandlers.table(state, node)),
  };
  const body = { ...tree, children: tree.children.filter((node) => !isTitle(node)) };
  const html = unified().use(remarkRehype, { handlers }).runSync(body);
  settleTree(html, 1, isOurs);
  html.children.forEach(holdCitations);
  const sections = anchorHeadings(html);
  html.children.push(...references.ends());
  return { html: { sanitised: writer.stringify(writer.runSync(html)) }, sections };
}

/** A citation stays on the line of the word that it is about. */
function holdCitations(node: Content | Root['children'][number]): void {
  if (node.type !== 'element') return;
  for (const [index, child] of node.children.entries()) {
    const before = node.children[index - 1];
    if (isCitation(child) && before?.type === 'text') {
      before.value = before.value.replace(/\s+$/, NARROW_SPACE);
    }
    holdCitations(child);
  }
}

function isCitation(node: Content): boolean {
  return node.type === 'element' && node.tagName === 'a' && isOurs(node);
}

/** Links that we made ourselves may lead into the page or to another of ours. */
function isOurs({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => String(name).startsWith('lesson-'));
}

function isTitle(node: Lesson['tree']['children'][number]): boolean {
  return node.type === 'heading' && node.depth === 1;
}

function shown(
  node: Directive,
  state: State,
  frame: LessonFrame,
  references: ReturnType<typeof referencesOf>,
): Content | Content[] {
  const { id } = node.attributes ?? {};
  if (isBareWord(node) && node.name !== 'cite') return { type: 'text', value: `:${node.name}` };
  switch (node.name) {
    case 'cite':
      return (id && references.cite(id)) || [];
    case 'term':
      return references.explain(id ?? '', state.all(node));
    case 'figure': {
      const figure = frame.module.figures.find((one) => one.id === id);
      if (!figure) return [];
      const sources = figure.sources.flatMap((source) => references.cite(source) ?? []);
      return figureElement(figure, { t: frame.t, language: frame.module.language, sources });
    }
  }
  const inside = state.all(node);
  const callout = CALLOUTS[node.name];
  return callout ? callout(node.attributes ?? {}, inside, frame, references) : inside;
}
