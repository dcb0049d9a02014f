import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { LIMITS } from '~/core/learning/parse/parse';

/** Largest zip that may be sent, in bytes. Its address alone takes bodies of that size. */
export const MOST_UPLOAD = 2 * 1024 * 1024;
/** A module has 23 files; some archivers add as many of their own. */
export const MOST_ENTRIES = 60;
/** All files together, unpacked. */
export const MOST_UNPACKED = 2 * 1024 * 1024;
/** Deflate makes at most about 1,000 bytes of one, so that this bounds what a piece can become. */
const PIECE = 4 * 1024;

export type ZipFault =
  | 'notZip'
  | 'tooLarge'
  | 'tooManyEntries'
  | 'entryTooLarge'
  | 'unpackedTooLarge'
  | 'badPath'
  | 'sameName'
  | 'notText'
  | 'packing';

export type Unzipped =
  | { readonly ok: true; readonly files: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly fault: ZipFault; readonly entry: string };

/** Ends the unpacking at once; never leaves this file. */
class Refused extends Error {
  constructor(
    readonly fault: ZipFault,
    readonly entry = '',
  ) {
    super(fault);
  }
}

/** What archivers leave beside the files: the resource forks and folder views of macOS, Windows' thumbnails. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

class Unpacking {
  readonly #parts = new Map<string, Uint8Array[]>();
  readonly #open = new Set<string>();
  readonly #zip: Unzip;
  #read = 0;
  #entries = 0;
  #unpacked = 0;

  constructor() {
    this.#zip = new Unzip((file) => this.#take(file));
    this.#zip.register(UnzipInflate);
  }

  push(chunk: Uint8Array): void {
    this.#read += chunk.length;
    if (this.#read > MOST_UPLOAD) throw new Refused('tooLarge');
    for (let at = 0; at < chunk.length; at += PIECE) {
      this.#zip.push(chunk.subarray(at, at + PIECE));
    }
  }

  end(): Record<string, string> {
    this.#zip.push(new Uint8Array(0), true);
    if (this.#entries === 0 || this.#open.size > 0) throw new Refused('notZip');
    return withoutFolder(
      new Map(Array.from(this.#parts, ([name, parts]) => [name, textOf(name, parts)])),
    );
  }

  #take(file: UnzipFile): void {
    const { name, compression } = file;
    this.#entries += 1;
    if (this.#entries > MOST_ENTRIES) throw new Refused('tooManyEntries');
    if (!isPlainPath(name)) throw new Refused('badPath', name);
    if (name.endsWith('/') || LITTER.test(name)) return;
    if (compression !== 0 && compression !== 8) throw new Refused('packing', name);
    if (this.#parts.has(name)) throw new Refused('sameName', name);
    const parts: Uint8Array[] = [];
    let size = 0;
    this.#parts.set(name, parts);
    this.#open.add(name);
    file.ondata = (error, data, final) => {
      // Our own refusal comes back through the unpacker.
      if (error) throw error instanceof Refused ? error : new Refused('notZip', name);
      // What an entry says of its own size is not believed.
      size += data.length;
      this.#unpacked += data.length;
      if (size > LIMITS.maxBytes) throw new Refused('entryTooLarge', name);
      if (this.#unpacked > MOST_UNPACKED) throw new Refused('unpackedTooLarge');
      parts.push(data.slice());
      if (final) this.#open.delete(name);
    };
    file.start();
  }
}

/** Relative, forward slashes, and never upwards. */
function isPlainPath(path: string): boolean {
  if (path === '' || path.length > 200 || /^[/\\]|\\|^[A-Za-z]:/.test(path)) return false;
  if (Array.from(path).some((sign) => sign < ' ')) return false;
  return path
    .replace(/\/$/, '')
    .split('/')
    .every((part) => !['', '.', '..'].includes(part));
}

function textOf(name: string, parts: readonly Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new Refused('notText', name);
  }
}

/** Archivers pack the folder or what is in it: where all stands in one folder, that is left out. */
function withoutFolder(files: ReadonlyMap<string, string>): Record<string, string> {
  const names = [...files.keys()];
  const [folder = ''] = /^[^/]+\//.exec(names[0] ?? '') ?? [];
  const cut = names.every((name) => name.startsWith(folder)) ? folder.length : 0;
  return Object.fromEntries(Array.from(files, ([name, text]) => [name.slice(cut), text]));
}

/**
 * Unpacks a zip of texts while it comes in, and stops at the first thing that may not be: too many
 * bytes, entries or unpacked bytes, a path that leads elsewhere, a file that is not UTF-8. Nothing is
 * written anywhere. Never throws for what the zip holds.
 */
export async function unzipTexts(chunks: AsyncIterable<Uint8Array>): Promise<Unzipped> {
  const unpacking = new Unpacking();
  let refused: Refused | null = null;
  // Read to the end all the same: a browser that is still sending hears no answer.
  for await (const chunk of chunks) refused ??= attempt(() => unpacking.push(chunk));
  if (refused) return { ok: false, fault: refused.fault, entry: refused.entry };
  let files: Record<string, string> = {};
  refused = attempt(() => {
    files = unpacking.end();
  });
  return refused ? { ok: false, fault: refused.fault, entry: refused.entry } : { ok: true, files };
}

/** Whatever the unpacker trips over is a zip that is none. */
function attempt(work: () => void): Refused | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refused ? error : new Refused('notZip');
  }
}
