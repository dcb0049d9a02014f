import ts from 'typescript';
import { isTest, roomOf } from './rooms';
import { type Source, visit } from './source';

const LONGEST_FILE = 300;
const VAGUE_FOLDERS = new Set(['lib', 'util', 'utils', 'helper', 'helpers', 'common', 'misc']);

/** Comments that switch a check off, or leave work behind. Spelt so as not to find this line. */
const SILENCERS = new RegExp(
  [
    '@ts-(ignore|expect-error|nocheck)',
    'biome-ignore',
    'eslint-disable',
    'TO' + 'DO',
    'FIX' + 'ME',
  ].join('|'),
);

/** Globals that bring time, chance or the machine into core. */
const IMPURE = new Set([
  'process',
  'crypto',
  'performance',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'window',
  'document',
  'globalThis',
]);

/**
 * The only place that waits for a part of a page, and only for one that the document did not show:
 * what a document shows within a `Suspense` is thrown away by an early tap on a slow phone.
 */
const MAY_SUSPEND = 'app/routes/tables.$tableId/frame/page-part.tsx';

/** What every file of ours keeps to, whatever its room. */
export function habitFaults(source: Source): string[] {
  const { path, text, tree } = source;
  const faults: string[] = [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > LONGEST_FILE) faults.push(`${path}: ${lines} lines, more than ${LONGEST_FILE}`);
  const vague = path.split('/').find((part) => VAGUE_FOLDERS.has(part));
  if (vague !== undefined) faults.push(`${path}: a folder called ${vague} says nothing`);
  const at = (node: ts.Node) =>
    `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  for (const comment of comments(source)) {
    const found = SILENCERS.exec(comment)?.[0];
    if (found !== undefined) faults.push(`${path}: a comment says ${found}`);
  }
  visit(tree, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) faults.push(`${at(node)}: any`);
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type) && !isTypeOfMachine(node)) {
      faults.push(`${at(node)}: ${node.getText().slice(-60)} silences the compiler`);
    }
    if (suspends(node) && path !== MAY_SUSPEND) faults.push(`${at(node)}: a Suspense of its own`);
    if (isTest(path) && isSkipped(node)) faults.push(`${at(node)}: a test is left out or alone`);
  });
  return faults;
}

/** Time, chance and the machine, which core is handed and never takes. */
export function purityFaults(source: Source): string[] {
  if (roomOf(source.path) !== 'core' || isTest(source.path)) return [];
  const faults: string[] = [];
  visit(source.tree, (node) => {
    const what = impurity(node);
    if (what !== null) faults.push(`${source.path}: core must not use ${what}`);
  });
  return faults;
}

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === 'Date.now' || text === 'Math.random' ? text : null;
  }
  const made = ts.isNewExpression(node) || ts.isCallExpression(node);
  if (made && node.expression.getText() === 'Date') {
    return node.arguments === undefined || node.arguments.length === 0 ? 'the clock (Date)' : null;
  }
  if (!ts.isIdentifier(node) || !IMPURE.has(node.text) || isOnlyAName(node)) return null;
  return node.text;
}

/** XState takes its types as `types: { context: {} as Context }`; the value is never read. */
function isTypeOfMachine(node: ts.AsExpression): boolean {
  const { expression, parent } = node;
  if (!ts.isObjectLiteralExpression(expression) || expression.properties.length > 0) return false;
  if (!ts.isPropertyAssignment(parent)) return false;
  const owner = parent.parent.parent;
  return ts.isPropertyAssignment(owner) && owner.name.getText() === 'types';
}

/** A property, key or declaration that happens to have a global's name. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return true;
  if ('name' in parent && parent.name === node) return true;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}

/** The import of React's component. */
function suspends(node: ts.Node): boolean {
  return ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'Suspense';
}

function isSkipped(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const root = node.expression.getText();
  return (
    /^(test|it|describe)\b/.test(root) && /^(skip|only|todo|fixme|fails)$/.test(node.name.text)
  );
}

/** The comments of a file, without the strings that look like one. */
function comments({ text, tree }: Source): string[] {
  const found = new Map<number, string>();
  const collect = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of ranges ?? []) found.set(pos, text.slice(pos, end));
  };
  visit(tree, (node) => {
    collect(ts.getLeadingCommentRanges(text, node.getFullStart()));
    collect(ts.getTrailingCommentRanges(text, node.getEnd()));
  });
  collect(ts.getLeadingCommentRanges(text, tree.endOfFileToken.getFullStart()));
  return [...found.values()];
}
