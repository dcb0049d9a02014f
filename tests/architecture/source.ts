import { posix } from 'node:path';
import ts from 'typescript';

/** The files of the house by path from its root, as text. */
export type Files = ReadonlyMap<string, string>;

/** One import of one file. */
export interface Import {
  /** As written. */
  specifier: string;
  /** The file it leads to, or null for a package. */
  file: string | null;
  /** The package's name, or null for a file of ours. */
  package: string | null;
  /** True where nothing of it is left at run time. */
  typeOnly: boolean;
}

/** A file, parsed. */
export interface Source {
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts'];

/** Parses `path`; imports are resolved among `files`. */
export function parse(path: string, text: string, files: Files): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    imports.push({ specifier, typeOnly, ...target(path, specifier, files) });
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, importsTypesOnly(node.importClause));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [what] = node.arguments;
      if (what !== undefined && ts.isStringLiteralLike(what)) add(what.text, false);
    }
  });
  return { path, text, tree, imports };
}

/** Calls `see` for every node below `node`, itself included. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) {
    return false;
  }
  return namedBindings.elements.length > 0 && namedBindings.elements.every((one) => one.isTypeOnly);
}

function target(from: string, specifier: string, files: Files): Pick<Import, 'file' | 'package'> {
  const bare = specifier.split('?')[0] ?? specifier;
  if (bare.startsWith('.') || bare.startsWith('~/')) {
    const path = bare.startsWith('~/')
      ? posix.join('app', bare.slice(2))
      : posix.join(posix.dirname(from), bare);
    return {
      file: ENDINGS.map((end) => path + end).find((name) => files.has(name)) ?? path,
      package: null,
    };
  }
  const name = /^(node:[^/]+|(?:@[^/]+\/)?[^/]+)/.exec(bare)?.[1] ?? bare;
  return { file: null, package: name };
}
