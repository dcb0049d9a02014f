import { childrenOf, type Node, plainText, type Tree } from './tree';

/** What is not read as sentences. */
const NO_PROSE: ReadonlySet<Node['type']> = new Set(['table', 'code', 'heading', 'html']);

/**
 * A lesson's running text: one string per paragraph, without marks, headings, tables and figures.
 * For measures of reading level.
 */
export function proseOf(tree: Tree): string[] {
  return tree.children.flatMap(proseIn).filter((text) => text !== '');
}

function proseIn(node: Node): string[] {
  if (NO_PROSE.has(node.type)) return [];
  if (node.type === 'paragraph') return [plainText(node).replace(/\s+/g, ' ').trim()];
  return childrenOf(node).flatMap(proseIn);
}

/** Words in a lesson, headings and tables counted too. */
export function wordsIn(tree: Tree): number {
  const text = tree.children.map(spaced).join(' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function spaced(node: Node): string {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return plainText(node);
  }
  if (node.type === 'code') return '';
  return childrenOf(node).map(spaced).join(' ');
}
