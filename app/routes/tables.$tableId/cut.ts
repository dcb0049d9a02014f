import type { Caucus, Package, RecordEntry } from '~/core/negotiation/context';
import type { Brief, Slices, View } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';
import { type Texts, textsOf } from '~/server/room/texts';
import { cardFold, EARLIER_PACKAGES, earlierFold, mandateFold, type Place } from './place';
import type { RoomData } from './room-data';

/** Lines of the record and packages that a page begins with: beside other things, and on their own. */
const LINES = { beside: 4, own: 30 };
const PACKAGES = { beside: 6, own: 3 };
/** Messages of an open caucus. */
const SAID = 12;
/** Where people speak at length, fewer of their words: so many characters of one kind. */
const CHARACTERS = 2_400;
/** Of packages more, because they wait for an answer: two are shown of the longest that there can be. */
const CHARACTERS_OF_PACKAGES = 5_200;

/**
 * The picture as a page begins with it: what its panel shows, and of everything else what steps and
 * the floor need. A page stays within its weight however long a meeting gets; the rest is a click away.
 */
export function cutFor(place: Place, view: View): Pick<RoomData, 'view' | 'cut'> {
  const { record, packages, caucuses, brief, briefs, evidence } = view.slices;
  const lines = linesFor(place, record);
  const tabled = packagesFor(place, packages);
  const heard = caucuses.map((caucus) => caucusFor(place, caucus));
  const opened = Object.entries(briefs ?? {}).filter(([seat]) => mandateFold(seat) === place.open);
  const slices: Slices = {
    ...view.slices,
    record: lines,
    packages: tabled,
    caucuses: heard,
    brief: brief && bare(brief),
    briefs: briefs && Object.fromEntries(opened.map(([seat, each]) => [seat, bare(each)])),
    evidence: {
      ...evidence,
      cards: evidence.cards.map(({ findings: _said, ...card }) => ({
        ...card,
        body: '',
        sources: [],
      })),
      news: evidence.news.map((news) => ({ ...news, body: '' })),
    },
  };
  const cut = {
    record: record.length - lines.length,
    packages: packages.length - tabled.length,
    said: caucuses.flatMap(({ id, said }, index) =>
      said.length > (heard[index]?.said.length ?? 0) ? [id] : [],
    ),
  };
  return { view: { ...view, slices }, cut };
}

/** The last of a list: at most so many, and no more than so many characters unless it is only one. */
function lastOf<T>(
  list: readonly T[],
  most: number,
  lengthOf: (item: T) => number,
  characters = CHARACTERS,
): readonly T[] {
  let left = characters;
  let from = list.length;
  for (const item of list.slice(-most).reverse()) {
    left -= lengthOf(item);
    if (left < 0 && from < list.length) break;
    from -= 1;
  }
  return list.slice(from);
}

function linesFor(place: Place, record: readonly RecordEntry[]): readonly RecordEntry[] {
  const { panel, filter, wholeRecord } = place;
  // A filter looks for lines anywhere in the record.
  if (wholeRecord || (panel === 'record' && filter !== 'all')) return record;
  const most = panel === 'record' ? LINES.own : LINES.beside;
  return lastOf(record, most, ({ values }) => values.text?.length ?? 0);
}

function packagesFor({ panel, open }: Place, packages: readonly Package[]): readonly Package[] {
  if (panel !== 'packages') return packages.slice(-PACKAGES.beside).map(silent);
  if (open === EARLIER_PACKAGES) return packages;
  return lastOf(packages, PACKAGES.own, lengthOfPackage, CHARACTERS_OF_PACKAGES);
}

/** How much was said with a package and about it. */
function lengthOfPackage({ note, answers }: Package): number {
  return Object.values(answers).reduce((sum, { reason }) => sum + reason.length, note.length);
}

/** A package without what was said with it. */
function silent(tabled: Package): Package {
  const answers = Object.entries(tabled.answers).map(
    ([seat, answer]) => [seat, { ...answer, reason: '' }] as const,
  );
  return { ...tabled, note: '', answers: Object.fromEntries(answers) };
}

function caucusFor({ panel, open }: Place, caucus: Caucus): Caucus {
  if (open === earlierFold(caucus.id)) return caucus;
  const shown =
    panel === 'caucuses' && caucus.open ? lastOf(caucus.said, SAID, ({ text }) => text.length) : [];
  return { ...caucus, said: shown };
}

function bare(brief: Brief): Brief {
  const received = brief.received.map((message) => ({ ...message, message: '' }));
  return { ...brief, instructions: '', reasons: {}, received };
}

/** The texts that a panel shows as it is asked for; the others are fetched when they are looked at. */
export function textsFor({ panel, open }: Place, slices: Slices, scenario: PublicScenario): Texts {
  const { instructions, received, cards, news } = textsOf(slices, scenario);
  const mandate = panel === 'mandate';
  const evidence = panel === 'evidence';
  const opened = <T>(texts: Readonly<Record<string, T>>, fold: (id: string) => string) =>
    Object.fromEntries(Object.entries(texts).filter(([id]) => fold(id) === open));
  const watched = slices.briefs !== null;
  return {
    instructions: mandate ? (watched ? opened(instructions, mandateFold) : instructions) : {},
    received: mandate ? (watched ? opened(received, mandateFold) : received) : {},
    cards: evidence ? opened(cards, cardFold) : {},
    news: evidence ? news : {},
  };
}
