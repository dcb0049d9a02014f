import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CATALOGUE = fileURLToPath(new URL('../app/ui/messages/en.po', import.meta.url));
const PART = /^\0virtual:messages\/(\w+)$/;

/** The frame of every page, and what stands in a page's place when it fails. */
const FRAME = ['app', 'error', 'ui'];
/** How the moves of a meeting are told. */
const TOLD = ['command', 'phase', 'record', 'refusal'];

interface Part {
  /** The pages' folders in app/routes, or how they begin; app/entry.client.tsx knows the addresses. */
  readonly pages: RegExp;
  /** How the message ids begin that the pages ask for. */
  readonly words: readonly string[];
}

/** Each page takes one part; `all` has everything, for who goes on from there without a new page. */
export const PARTS: Readonly<Record<string, Part>> = {
  room: { pages: /^tables\.\$tableId$/, words: [...FRAME, ...TOLD, 'room'] },
  debrief: { pages: /\.debrief$/, words: [...FRAME, ...TOLD, 'debrief'] },
  learning: {
    pages: /^(?:learn|tracks|modules|attempts|review|certificates)\b/,
    words: [
      ...[...FRAME, ...TOLD, 'learn', 'track', 'module', 'lesson', 'check', 'activity', 'review'],
      ...['certificate', 'authoring', 'questions', 'marking', 'milestone.state', 'scenario'],
    ],
  },
  teaching: {
    pages:
      /^(?:cohorts(?!\.\$cohortId_\.(?:dashboard|events|fellows|milestones|readiness|report))|marking|announcements|calendar)\b/,
    words: [
      ...[...FRAME, ...TOLD, 'cohort', 'assignment', 'gradebook', 'marking', 'announcement'],
      ...['calendar', 'module', 'check', 'activity', 'items'],
    ],
  },
  following: {
    pages: /^cohorts\.\$cohortId_\.(?:dashboard|events|fellows|milestones|readiness|report)/,
    words: [
      ...[...FRAME, 'cohort', 'announcement', 'assignment.kind', 'gradebook', 'dashboard'],
      ...['readiness', 'event', 'mentor', 'milestone', 'report', 'figures'],
    ],
  },
  applying: {
    pages: /^(?:applications|calls)\b/,
    words: [...FRAME, 'application', 'call', 'offer'],
  },
  fellowship: {
    pages:
      /^(?:alumni|intakes(?!\.\$intakeId_\.(?:figures|offers|reviewers|selection))|mailbox|programmes)\b/,
    words: [
      ...[...FRAME, 'alumni', 'application', 'call', 'intake', 'mailbox', 'programme'],
      'cohort.pages',
    ],
  },
  reviewing: {
    pages: /^(?:intakes\.\$intakeId_\.reviewers|reviews)\b/,
    words: [...FRAME, 'intake.tab', 'intake.tabs', 'cohort.pages', 'reviewing'],
  },
  choosing: {
    pages: /^intakes\.\$intakeId_\.(?:figures|offers|selection)/,
    words: [
      ...[...FRAME, 'intake.tab', 'intake.tabs', 'intake.refused', 'cohort.pages', 'figures'],
      ...['offer', 'selection'],
    ],
  },
  house: {
    pages:
      /^(?:\$$|_index|account|exercises(?!.*debrief)|invitations|people|scenarios|sign|tables\.\$tableId_\.lobby)/,
    words: [
      ...[...FRAME, ...TOLD, 'home', 'people', 'audit', 'scenario', 'scenarios', 'exercise'],
      ...[
        'exercises',
        'lobby',
        'assignment',
        'cohort.make',
        'cohort.size',
        'cohort.tab',
        'debrief.class.open',
      ],
    ],
  },
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

/** Whether a message belongs to a part of these words. @param id whole, or its beginning with a dot */
export function inPart(words: readonly string[], id: string): boolean {
  return words.some((word) => id === word || id.startsWith(`${word}.`));
}

/** The messages that begin with `words`, of a compiled catalogue, which is one `JSON.parse("…")`. */
function partOf(code: string, words: readonly string[]): string {
  const text = /JSON\.parse\((".*")\)/s.exec(code)?.[1];
  if (text === undefined) throw new Error('The compiled catalogue is not what it was.');
  const all: Record<string, unknown> = JSON.parse(JSON.parse(text));
  const kept = Object.entries(all).filter(([id]) => inPart(words, id));
  return JSON.stringify(Object.fromEntries(kept));
}
