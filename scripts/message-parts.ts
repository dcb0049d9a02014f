import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CATALOGUE = fileURLToPath(new URL('../app/ui/messages/en.po', import.meta.url));
const PART = /^\0virtual:messages\/(\w+)$/;

/** The frame of every page, and how the moves of a meeting are told. */
const TOLD = ['app', 'ui', 'command', 'phase', 'record', 'refusal'];

interface Part {
  /** The page's folder in app/routes; app/entry.client.tsx knows its address. */
  readonly page: string;
  /** The first words of the message ids that the page asks for. */
  readonly words: readonly string[];
}

/** Pages that carry much code besides what they say. Other pages take the whole catalogue. */
export const PARTS: Readonly<Record<string, Part>> = {
  room: { page: 'tables.$tableId', words: [...TOLD, 'room'] },
  debrief: { page: 'tables.$tableId_.debrief', words: [...TOLD, 'debrief'] },
};

/**
 * A Vite plugin that divides the messages for browsers, where each page pays for what it carries:
 * `virtual:messages/room` has what the room says, so for every one of the `PARTS`,
 * `virtual:messages/all` has everything, and the catalogue that modules import themselves is empty
 * there until `teach` fills it. On the server, in tests and in development nothing is divided.
 */
export function messageParts(): Plugin {
  let building = false;
  return {
    name: 'mufakat:message-parts',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId(source, importer) {
      if (source.startsWith('virtual:messages/')) return `\0${source}`;
      const own = building && this.environment.name === 'client';
      return own && importer?.endsWith('/messages/catalogue.ts') && source.endsWith('.po')
        ? '\0virtual:messages/none'
        : null;
    },
    async load(id) {
      const part = PART.exec(id)?.[1];
      if (part === undefined) return null;
      if (part === 'none') return 'export const messages = {};';
      const words = PARTS[part]?.words;
      if (words === undefined && part !== 'all') return this.error(`Nothing says ${part}.`);
      if (!building || words === undefined) {
        return `export { messages } from ${JSON.stringify(CATALOGUE)};`;
      }
      const { code } = await this.load({ id: CATALOGUE });
      return `export const messages = ${partOf(code ?? '', words)};`;
    },
  };
}

/** The messages that begin with `words`, of a compiled catalogue, which is one `JSON.parse("…")`. */
function partOf(code: string, words: readonly string[]): string {
  const text = /JSON\.parse\((".*")\)/s.exec(code)?.[1];
  if (text === undefined) throw new Error('The compiled catalogue is not what it was.');
  const all: Record<string, unknown> = JSON.parse(JSON.parse(text));
  const kept = Object.entries(all).filter(([id]) => words.includes(id.split('.')[0] ?? ''));
  return JSON.stringify(Object.fromEntries(kept));
}
