import ts from 'typescript';
import { roomOf } from './rooms';
import { type Files, parse, visit } from './source';

/** The ids that source asks the catalogue for. */
export interface UsedIds {
  /** Written whole: `t('app.name')`. */
  ids: Set<string>;
  /** The fixed start of a computed one: "error.title." of `t(\`error.title.${kind}\`)`. */
  prefixes: Set<string>;
}

/** Something like `room.text.close`: at least two parts, the first a word in small letters. */
const LOOKS_LIKE_ID = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)+$/;

/**
 * Finds message ids in `files`: the first argument of `t(…)` or `i18n._(…)`, whole or a template
 * that starts with at least "word."; and declared ones: `messageId('a.b')` for an id that is kept in
 * a table and asked for later, `messageIds('a.b.')` for every id that starts so.
 */
export function idsIn(files: Files): UsedIds {
  const found: UsedIds = { ids: new Set(), prefixes: new Set() };
  for (const [path, text] of files) {
    if (!/\.tsx?$/.test(path)) continue;
    visit(parse(path, text, files).tree, (node) => {
      if (ts.isCallExpression(node) && isAsk(node.expression)) {
        const [what] = node.arguments;
        if (what !== undefined) collect(what, found);
      }
    });
  }
  return found;
}

/** The files that a browser loads for the pages in some folders of app/routes, with what they import. */
export function filesOfPages(folders: RegExp, files: Files): Files {
  const found = new Map<string, string>();
  const add = (path: string) => {
    const text = files.get(path);
    if (text === undefined || found.has(path) || roomOf(path) === 'server') return;
    found.set(path, text);
    for (const { file, typeOnly } of parse(path, text, files).imports) {
      if (file !== null && !typeOnly && /\.tsx?$/.test(file)) add(file);
    }
  };
  for (const path of files.keys()) {
    const [, folder] = /^app\/routes\/([^/]+)\/route\.tsx$/.exec(path) ?? [];
    if (folder !== undefined && folders.test(folder)) add(path);
  }
  return found;
}

function isAsk(callee: ts.Expression): boolean {
  if (ts.isCallExpression(callee)) return callee.expression.getText() === 'messagesIn';
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  return name === 't' || name === 'messageId' || name === 'messageIds';
}

/** Follows both arms of a condition; a template counts by its fixed start. */
function collect(node: ts.Expression, found: UsedIds): void {
  if (ts.isStringLiteralLike(node)) {
    if (LOOKS_LIKE_ID.test(node.text)) found.ids.add(node.text);
    else if (/^[a-z][A-Za-z0-9.]*\.$/.test(node.text)) found.prefixes.add(node.text);
  } else if (ts.isTemplateExpression(node)) {
    if (/^[a-z][A-Za-z0-9]*\./.test(node.head.text)) found.prefixes.add(node.head.text);
  } else if (ts.isConditionalExpression(node)) {
    collect(node.whenTrue, found);
    collect(node.whenFalse, found);
  } else if (ts.isParenthesizedExpression(node)) {
    collect(node.expression, found);
  }
}
