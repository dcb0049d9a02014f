import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Scripts that npm runs without "run". */
const COMMAND = /\bnpm (?:run ([\w:-]+)|(start|test)\b)/g;
const LINK = /\]\(([^()\s]+)\)/g;
/** Files of ours that a document names without a link. */
const NAMED = /\b(?:app|docs|prisma|scripts|tests)\/[\w./$-]*\.(?:css|js|md|po|prisma|ts|tsx)\b/g;

/** What documents are held against. */
export interface Project {
  /** The names of the scripts of package.json. */
  readonly scripts: readonly string[];
  /** Text of documents by path, from the root of the checkout. */
  readonly documents: ReadonlyMap<string, string>;
  /** Whether there is a file or folder; the disk is asked unless told. */
  readonly exists?: (path: string) => boolean;
}

/** Commands, links and files in documents that are not there, one sentence each. */
export function documentFaults({ scripts, documents, exists = existsSync }: Project): string[] {
  return [...documents].flatMap(([path, text]) => [
    ...all(COMMAND, text)
      .filter((name) => !scripts.includes(name))
      .map((name) => `${path}: package.json has no script ${name}`),
    ...all(NAMED, text)
      .filter((file) => !exists(file))
      .map((file) => `${path}: there is no ${file}`),
    ...all(LINK, text)
      .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(link, path, text))
      .map((link) => `${path}: ${link} leads nowhere`),
  ]);

  function leadsSomewhere(link: string, from: string, own: string): boolean {
    const [file = '', heading] = link.split('#');
    const path = join(dirname(from), file);
    if (file !== '' && !exists(path)) return false;
    const target = file === '' ? own : documents.get(path);
    return heading === undefined || (target !== undefined && headings(target).includes(heading));
  }
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([whole, ...groups]) => groups.find(Boolean) ?? whole);
}

/** The names under which GitHub and editors link to the headings of a document. */
function headings(text: string): string[] {
  return all(/^#+ (.+)$/gm, text).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
