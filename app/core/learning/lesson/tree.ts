import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** The syntax tree of a lesson (mdast with directives). */
export type Tree = ReturnType<typeof reader.parse>;

type ChildOf<Parent> = Parent extends { children: (infer Child)[] } ? Child : never;
type NodesUnder<Parent> = ChildOf<Parent> | ChildOf<ChildOf<Parent>>;

/** Any node below the root. */
export type Node = NodesUnder<NodesUnder<Tree>> | ChildOf<Tree>;
export type Directive = Extract<
  Node,
  { type: 'containerDirective' | 'leafDirective' | 'textDirective' }
>;

/** Reads Markdown as GitHub writes it, with directives. Any text is some tree. */
export function treeOf(text: string): Tree {
  return reader.parse(text);
}

/** A node and the nodes that it stands in, from the root's child down. */
export interface Visited {
  readonly node: Node;
  readonly depth: number;
}

/** All nodes in the order of the text. No recursion: an author may nest as deep as they like. */
export function* nodesOf(tree: Tree): Generator<Visited> {
  const waiting: Visited[] = tree.children.map((node) => ({ node, depth: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const depth = next.depth + 1;
    for (const node of childrenOf(next.node).toReversed()) waiting.push({ node, depth });
  }
}

export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

export function isDirective(node: Node): node is Directive {
  return (
    node.type === 'containerDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'textDirective'
  );
}

/** Where a node begins, both counted from 1. */
export function placeOf(node: Node): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/**
 * A text directive of one bare word is what the syntax makes of "10:am": it is read as the text it
 * was.
 */
export function isBareWord(node: Node): boolean {
  return (
    node.type === 'textDirective' &&
    node.children.length === 0 &&
    Object.keys(node.attributes ?? {}).length === 0
  );
}

/** The words in a node, without marks; '' for a picture. */
export function plainText(node: Node): string {
  if (isBareWord(node) && 'name' in node) return `:${node.name}`;
  if ('value' in node && node.type !== 'html') return node.value;
  return childrenOf(node).map(plainText).join('');
}
