import type { Caucus, NegotiationContext, Package, RecordEntry, SeatId } from '../context';
import { holds, isScience } from '../families/evidence';
import { isAddressed } from '../families/packages';
import { remembering } from './remember';
import type { Brief, EvidenceCard, EvidenceSlice, News, Viewer } from './view';

/** One name per viewer. Seats are ids of the scenario, so `*` cannot be one. */
export const keyOf = (viewer: Viewer): string => (viewer.kind === 'seat' ? viewer.seat : '*');

/** The same list for the same content, so that somebody else's secret business changes nothing here. */
export function steady<T>(): (owner: object, key: string, list: readonly T[]) => readonly T[] {
  const last = remembering<{ list: readonly T[] }>();
  return (owner, key, list) => {
    const kept = last([owner, key], () => ({ list }));
    const same =
      kept.list.length === list.length && kept.list.every((item, index) => item === list[index]);
    if (!same) kept.list = list;
    return kept.list;
  };
}

const everyPackage = steady<Package>();
/** The packages tabled for the viewer or by it. */
export function packagesSlice(context: NegotiationContext, viewer: Viewer): readonly Package[] {
  const seen =
    viewer.kind === 'instructor'
      ? context.packages
      : context.packages.filter((tabled) => isAddressed(tabled, viewer.seat));
  return everyPackage(context.setting, keyOf(viewer), seen);
}

const everyCaucus = steady<Caucus>();
/** The caucuses the viewer belongs to; the instructor observes all, announced. */
export function caucusesSlice(context: NegotiationContext, viewer: Viewer): readonly Caucus[] {
  const seen =
    viewer.kind === 'instructor'
      ? context.caucuses
      : context.caucuses.filter(({ members }) => members.includes(viewer.seat));
  return everyCaucus(context.setting, keyOf(viewer), seen);
}

const everyRecord = steady<RecordEntry>();
/** What happened, as far as the viewer may know. */
export function recordSlice(context: NegotiationContext, viewer: Viewer): readonly RecordEntry[] {
  const seen =
    viewer.kind === 'instructor'
      ? context.record
      : context.record.filter(
          ({ audience }) => audience === 'all' || audience.includes(viewer.seat),
        );
  return everyRecord(context.setting, keyOf(viewer), seen);
}

function cards(context: NegotiationContext, viewer: Viewer): readonly EvidenceCard[] {
  const knows = viewer.kind === 'instructor' || isScience(context, viewer.seat);
  return context.setting.scenario.evidence
    .filter(({ id }) => viewer.kind === 'instructor' || holds(context, id, viewer.seat))
    .map(({ id, title, body, confidence, sources, answers }) => ({
      id,
      title,
      body,
      confidence,
      sources,
      shared: context.evidence.holders[id] === 'all',
      ...(knows ? { findings: answers } : {}),
    }));
}

function news({ setting, evidence }: NegotiationContext): readonly News[] {
  return evidence.released.flatMap((released) =>
    setting.scenario.injects
      .filter(({ id }) => id === released)
      .map(({ id, title, body }) => ({ id, title, body })),
  );
}

const evidences = remembering<EvidenceSlice>();
/** The cards the viewer holds, the questions put to the scientific body, and the news so far. */
export function evidenceSlice(context: NegotiationContext, viewer: Viewer): EvidenceSlice {
  return evidences([context.evidence, keyOf(viewer)], () => ({
    cards: cards(context, viewer),
    questions: context.evidence.questions,
    news: news(context),
  }));
}

const briefs = remembering<Brief>();
/** A seat's confidential brief; null for a seat that the scenario does not have. */
export function briefOf(context: NegotiationContext, seat: SeatId): Brief | null {
  const party = context.setting.scenario.parties.find(({ id }) => id === seat);
  const mandate = context.mandates[seat];
  if (!party || !mandate) return null;
  const { instructions, interests, reasons } = party.confidential;
  return briefs([mandate], () => ({ seat, instructions, interests, reasons, ...mandate }));
}

const allBriefs = remembering<Readonly<Record<SeatId, Brief>>>();
/** Every seat's brief, for the instructor. */
export function briefsSlice(context: NegotiationContext): Readonly<Record<SeatId, Brief>> {
  return allBriefs([context.mandates], () =>
    Object.fromEntries(
      Object.keys(context.mandates).flatMap((seat) => {
        const brief = briefOf(context, seat);
        return brief ? [[seat, brief]] : [];
      }),
    ),
  );
}
