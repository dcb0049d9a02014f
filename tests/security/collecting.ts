import type { ServerBuild } from '@remix-run/node';
import { strFromU8, unzipSync } from 'fflate';
import type { DeclaredWorld, Onlooker } from './declared-world';
import { formsIn } from './forms';
import { routesOf } from './routes';

/** Everything that was answered, by who asked and for what. */
export type Seen = Map<string, string>;

/** Links of one kind, such as to one person of a list, that are followed. */
const OF_A_KIND = 2;

/**
 * Every address of the manifest that has no parameter or one of an intake: a route that is new is in it
 * by itself.
 *
 * @param places the parameters of an intake and its cohort
 */
export function pathsOf(build: ServerBuild, places: Readonly<Record<string, string>>): string[] {
  const paths = routesOf(build)
    .filter(({ method, kind, path }) => method === 'GET' && kind === 'page' && isOf(path, places))
    .map(({ path }) => path.replace(/:(\w+)\??|\*$/g, (_, name = '') => places[name] ?? 'nowhere'));
  return [...new Set(paths)];
}

/**
 * Asks for addresses, follows every link and every choice of every filter, and takes out every file. The
 * fingerprint of what a selection went in with is left out: it holds the seed of the intake, which nobody
 * sees.
 */
export async function collect(
  world: DeclaredWorld,
  onlookers: readonly Onlooker[],
  paths: readonly string[],
): Promise<Seen> {
  const seen: Seen = new Map();
  for (const onlooker of onlookers) {
    // One after the other: what is noted in the audit log is in it in the same order.
    for (const path of paths) await follow(world, onlooker, path, seen);
  }
  const runs = await world.services.database.reader.selection.findMany({
    select: { inputHash: true },
  });
  const plain = (text: string) =>
    runs.reduce((left, { inputHash }) => left.replaceAll(inputHash, 'fingerprint'), text);
  return new Map([...seen].map(([what, text]) => [what, plain(text)]));
}

function isOf(path: string, places: Readonly<Record<string, string>>): boolean {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.length === 0 || names.some((name) => Object.hasOwn(places, name));
}

/** Those who are shown forms and filters over an intake. */
const SHOWN_FORMS = ['coordinator', 'admin', 'instructor'];

/** A page, what its links and filters lead to, and the files that it offers. */
async function follow(
  world: DeclaredWorld,
  onlooker: Onlooker,
  path: string,
  seen: Seen,
): Promise<void> {
  if (!SHOWN_FORMS.includes(onlooker.name)) {
    await ask(world, onlooker, dataOf(path), seen);
    return;
  }
  const html = await ask(world, onlooker, path, seen);
  const kinds = new Map<string, number>();
  for (const more of [...filtersIn(html, path), ...linksIn(html, path)]) {
    const kind = more.replace(/\d+/g, '0');
    const before = kinds.get(kind) ?? 0;
    kinds.set(kind, before + 1);
    // What coordinators may filter, others may filter in the same way.
    const asked = seen.has(`coordinator: ${dataOf(more)} `);
    if (before < OF_A_KIND && !asked) await ask(world, onlooker, dataOf(more), seen);
  }
  for (const { action, fields } of formsIn(html, path)) {
    if (!/\/export(\?|$)/.test(action)) continue;
    for (const format of ['csv', 'xlsx']) {
      fields.set('format', format);
      await ask(world, onlooker, action, seen, fields);
    }
  }
}

/** Asks for one address as a page of ours would, and notes the answer. @returns its text */
async function ask(
  { url, services }: DeclaredWorld,
  { name, headers }: Onlooker,
  path: string,
  seen: Seen,
  fields?: URLSearchParams,
): Promise<string> {
  const read = async () => {
    const response = await fetch(url + path, {
      redirect: 'manual',
      // A connection that is kept may be closed while places are worked out.
      headers: { ...headers, 'sec-fetch-site': 'same-origin', connection: 'close' },
      ...(fields && { method: 'POST', body: fields }),
    });
    return `${response.status} ${await textOf(response)}`;
  };
  let text = await read();
  if (/\/(selection|offers)/.test(path)) {
    // Questions that a page asks are worked out meanwhile, and answered by a later look.
    await services.selections.idle();
    await services.offers.idle();
    text = await read();
  }
  seen.set(`${name}: ${path} ${fields ?? ''}`, text.replace(/nonce="[^"]*"/g, ''));
  return text;
}

async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.includes('spreadsheetml')) return response.text();
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
}

/** Links that ask the same page, or another, for something. */
function linksIn(html: string, path: string): string[] {
  const links = html.matchAll(/href="((?:\/(?!\/|assets\/)[^"#?]*)?\?[^"#]*)/g);
  return [...links].map(([, link = '']) => {
    const plain = link.replaceAll('&amp;', '&');
    return plain.startsWith('?') ? path + plain : plain;
  });
}

/** Every choice of every filter of a page, one at a time, and a word or a day where it takes one. */
function filtersIn(html: string, path: string): string[] {
  const asked: string[] = [];
  for (const [, head = '', inside = ''] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    if (/method="post"/i.test(head)) continue;
    const to = /\baction="([^"?]*)/.exec(head)?.[1] || path;
    for (const [, name, choices = ''] of inside.matchAll(
      /<select\b[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs,
    )) {
      for (const [, value] of choices.matchAll(/<option\b[^>]*\bvalue="([^"]*)"/g)) {
        asked.push(`${to}?${name}=${value}`);
      }
    }
    for (const [input] of inside.matchAll(/<input\b[^>]*>/g)) {
      const name = /\bname="([^"]*)"/.exec(input)?.[1];
      const type = /\btype="(\w+)"/.exec(input)?.[1] ?? 'text';
      const value = type === 'date' ? '2026-01-04' : type === 'number' ? '3' : 'woman';
      if (name !== undefined && type !== 'hidden') asked.push(`${to}?${name}=${value}`);
    }
  }
  return asked;
}

/** The data of a page: all that it can show, without being drawn. */
function dataOf(path: string): string {
  const [page = '', query = ''] = path.split('?');
  return `${page === '/' ? '/_root' : page}.data?${query}`;
}
