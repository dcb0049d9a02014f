import { quoted } from '../../format/fault';
import { directiveFaults } from './check-directive';
import { faultAt, type LessonFault, type LessonShelf } from './fault';
import { childrenOf, isDirective, type Node, nodesOf, plainText, type Tree } from './tree';

/** Deepest nesting: a list in a list in a callout needs eight. */
const MAX_DEPTH = 24;

/** What is wrong with a lesson's tree, beside its title. @param lines the text the tree is made of */
export function* treeFaults(
  tree: Tree,
  lines: readonly string[],
  shelf: LessonShelf,
): Generator<LessonFault> {
  for (const { node, depth } of nodesOf(tree)) {
    if (depth > MAX_DEPTH) {
      const expected = `at most ${MAX_DEPTH} levels`;
      yield faultAt(node, 'too-deep', 'deeper nesting', expected);
      return;
    }
    if (isDirective(node)) {
      yield* directiveFaults(node, shelf);
      yield* blockFaults(node, depth, lines);
    } else {
      yield* plainFaults(node);
    }
  }
}

function* blockFaults(node: Node, depth: number, lines: readonly string[]) {
  if (node.type !== 'containerDirective') return;
  if (depth > 1) {
    yield faultAt(node, 'syntax', `:::${node.name} inside something else`, 'a block of its own');
  }
  const last = lines[(node.position?.end.line ?? 0) - 1] ?? '';
  if (!/^\s*:{3,}\s*$/.test(last)) {
    yield faultAt(node, 'syntax', `:::${node.name} that is never closed`, 'a line ":::" after it');
  }
  if (node.name === 'timeline') yield* timelineFaults(node);
}

function* timelineFaults(timeline: Extract<Node, { type: 'containerDirective' }>) {
  const [list, ...rest] = timeline.children;
  const entry = '- **1995** what happened';
  if (list?.type !== 'list' || rest.length > 0) {
    yield faultAt(timeline, 'syntax', 'no list, or more than one', `one list of ${entry}`);
    return;
  }
  for (const item of list.children) {
    const [paragraph] = item.children;
    const dated = paragraph?.type === 'paragraph' && paragraph.children[0]?.type === 'strong';
    if (!dated) yield faultAt(item, 'syntax', 'an entry without a date in bold', entry);
  }
}

function* plainFaults(node: Node): Generator<LessonFault> {
  switch (node.type) {
    case 'html':
      if (!node.value.startsWith('<!--')) {
        yield faultAt(node, 'not-shown', quoted(node.value), 'Markdown; HTML is left out');
      }
      return;
    case 'image':
    case 'imageReference':
      yield faultAt(node, 'not-shown', 'an image', '::figure{#figure-id} with data');
      return;
    case 'footnoteReference':
      yield faultAt(node, 'not-shown', 'a footnote', ':cite{#source-id}');
      return;
    case 'heading':
      if (node.depth === 1 && node.position?.start.line !== 1) {
        yield faultAt(node, 'wrong-value', 'a second title', 'headings from ## on');
      }
      return;
    case 'link':
    case 'definition':
      if (!/^(?:https?|mailto):/i.test(node.url)) {
        yield faultAt(node, 'wrong-value', quoted(node.url), 'a web or mail address');
      }
      return;
    case 'paragraph':
      if (childrenOf(node).length === 1 && /^:{2,}$/.test(plainText(node).trim())) {
        yield faultAt(node, 'syntax', ':::', 'nothing to close here');
      }
  }
}
