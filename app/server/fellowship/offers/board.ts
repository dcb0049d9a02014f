import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';
import type { IntakeRow } from '../parts';
import type { Job } from '../selections/jobs';
import type { ListedRun } from '../selections/list-view';
import { peopleOf } from '../selections/people';
import { type HandView, handView } from './hand-view';
import type { Following } from './next';
import { type Published, publishedOf } from './results';
import type { OfferState } from './state';

export const OFFER_STATES = ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'] as const;
export type OfferStateName = (typeof OFFER_STATES)[number];

/** What a page asks for. */
export interface OffersQuery {
  readonly show: OfferStateName | null;
  /** From 1. */
  readonly page: number;
  /** The number of an application whose offer is looked at closely. */
  readonly person: number | null;
  /** The number of an application that is to be offered a place by hand. */
  readonly hand?: number | null | undefined;
}

/** An offer as a line; times in ms since 1970. */
export interface OfferLine {
  readonly applicationId: string;
  readonly number: number;
  readonly name: string;
  readonly country: string;
  readonly state: OfferStateName;
  readonly offeredAt: number;
  readonly respondBy: number;
  readonly answeredAt: number | null;
  readonly note: string | null;
}

/** Somebody who follows; merit in hundredths. */
export interface NextLine {
  readonly number: number;
  readonly name: string;
  readonly country: string;
  readonly merit: number;
  readonly passedOver: number;
  /** Titles of ordinary rules that those passed over would break. */
  readonly rules: readonly string[];
}

/** Who follows in the free places. */
export type NextView =
  /** Every place is taken, or nothing has been offered yet. */
  | { readonly kind: 'none' | 'working' | 'failed' | 'infeasible' | 'unproven' }
  | {
      readonly kind: 'told';
      readonly optimal: boolean;
      readonly people: readonly NextLine[];
      /** Titles of ordinary rules that had to ask for less, and whether a declared one had to. */
      readonly gaveWay: { readonly rules: readonly string[]; readonly declared: boolean };
    };

export interface OffersPage {
  readonly intake: { readonly id: string; readonly title: string; readonly timeZone: string };
  /** Null: no selection has been confirmed. */
  readonly board: {
    readonly run: number;
    readonly places: number;
    readonly chosen: number;
    readonly free: number;
    readonly made: number;
    readonly counts: Readonly<Record<OfferStateName, number>>;
    readonly lines: readonly OfferLine[];
    readonly pages: number;
    readonly person: OfferLine | null;
    readonly hand: HandView | null;
    readonly next: NextView;
    readonly published: Published;
    /** How many have neither a place nor an offer, and wait. */
    readonly waiting: number;
  } | null;
  readonly now: number;
  readonly query: OffersQuery;
}

const A_PAGE = 50;

interface Boarding {
  reader: Reader;
  intake: IntakeRow;
  definition: CallDefinition;
  run: ListedRun;
  state: OfferState;
  following: Job<Following> | null;
  query: OffersQuery;
}

/** The board of an intake's offers. */
export async function boardOf(about: Boarding): Promise<NonNullable<OffersPage['board']>> {
  const { reader, intake, run, state, query, following, definition } = about;
  const intakeId = intake.id;
  const groups = await reader.offer.groupBy({
    by: ['answer'],
    where: { intakeId },
    _count: true,
  });
  const count = (name: OfferStateName) =>
    groups.find(({ answer }) => (answer ?? 'open') === name)?._count ?? 0;
  const counts = {
    ...{ open: count('open'), accepted: count('accepted'), declined: count('declined') },
    ...{ lapsed: count('lapsed'), withdrawn: count('withdrawn') },
  };
  const { show, page, person } = query;
  const shown = show === null ? state.made : counts[show];
  const over = new Set([...state.taken, ...state.gone]);
  const where = { intakeId, ...(show !== null && { answer: show === 'open' ? null : show }) };
  const [one = null] = person === null ? [] : await linesOf(about, { intakeId, number: person });
  const { places } = run.problem;
  return {
    ...{ run: run.number, places, counts, made: state.made, chosen: run.result.chosen.length },
    free: Math.max(0, places - counts.open - counts.accepted),
    lines: await linesOf(about, where, (page - 1) * A_PAGE),
    pages: Math.max(1, Math.ceil(shown / A_PAGE)),
    person: one,
    hand: query.hand ? await handView(about, query.hand) : null,
    next: await nextView(reader, definition, following),
    published: await publishedOf(reader, intakeId),
    waiting: run.result.waiting.filter((id) => !over.has(id)).length,
  };
}

interface Where {
  intakeId: string;
  answer?: 'accepted' | 'declined' | 'lapsed' | 'withdrawn' | null;
  number?: number;
}

async function linesOf(
  { reader, definition }: Boarding,
  { number, ...where }: Where,
  skip = 0,
): Promise<OfferLine[]> {
  const rows = await reader.offer.findMany({
    where: { ...where, ...(number !== undefined && { application: { number } }) },
    orderBy: [{ application: { number: 'asc' } }],
    ...{ skip, take: A_PAGE },
    select: {
      ...{ applicationId: true, offeredAt: true, respondBy: true },
      ...{ answer: true, answeredAt: true, note: true },
    },
  });
  const people = await peopleOf(
    reader,
    definition,
    rows.map(({ applicationId }) => applicationId),
  );
  return rows.map(({ applicationId, offeredAt, respondBy, answer, answeredAt, note }) => ({
    applicationId,
    number: people.get(applicationId)?.number ?? 0,
    name: people.get(applicationId)?.name ?? '',
    country: people.get(applicationId)?.country ?? '',
    state: answer ?? 'open',
    ...{ offeredAt: offeredAt.getTime(), respondBy: respondBy.getTime() },
    ...{ answeredAt: answeredAt?.getTime() ?? null, note },
  }));
}

async function nextView(
  reader: Reader,
  definition: CallDefinition,
  job: Job<Following> | null,
): Promise<NextView> {
  if (job === null) return { kind: 'none' };
  if (job.state !== 'done') return { kind: job.state };
  const { kind, optimal, coming, gaveWay } = job.value;
  if (kind !== 'selection') return { kind };
  const people = await peopleOf(
    reader,
    definition,
    coming.map(({ id }) => id),
  );
  const title = (id: string) =>
    definition.selection.flatMap((rule) => (rule.id === id && !rule.sensitive ? rule.title : []));
  return {
    kind: 'told',
    optimal,
    gaveWay: { rules: gaveWay.rules.flatMap(title), declared: gaveWay.declared },
    people: coming.map(({ id, merit, passedOver, rules }) => ({
      number: people.get(id)?.number ?? 0,
      name: people.get(id)?.name ?? '',
      country: people.get(id)?.country ?? '',
      ...{ merit, passedOver, rules: rules.flatMap(title) },
    })),
  };
}
