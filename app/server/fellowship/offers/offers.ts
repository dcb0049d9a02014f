import type { Solver } from '~/core/fellowship/selection/solver';
import { instantOf } from '~/core/teaching/zone';
import type { Person } from '../../people/person';
import type { Rounds } from '../../rounds';
import type { Transaction } from '../../store/database';
import type { Post } from '../applicants/letters';
import type { SignedInApplicant } from '../applicants/sessions';
import { definitionOf } from '../definition';
import { type FellowshipParts, type IntakeRow, intakeRunBy } from '../parts';
import { createJobs } from '../selections/jobs';
import { hasList, type ListedRun } from '../selections/list-view';
import type { Runs } from '../selections/runs';
import { offerAgainIn } from './again';
import { answerIn, type OfferAnswerSent } from './answering';
import { boardOf, type OffersPage, type OffersQuery } from './board';
import { byHandIn, type HandSent } from './by-hand';
import { extendIn, type OfferChange, withdrawIn } from './changing';
import { createLapsing } from './lapsing';
import { makeIn } from './making';
import { type Following, followingKey, stillFollows, workOutFollowing } from './next';
import { publishedOf, publishIn, type ResultsTold } from './results';
import { offerState } from './state';
import { fault, type OfferTold } from './told';

type Applicant = Pick<SignedInApplicant, 'applicantId' | 'academyId'>;

/** Places offered, answered and passed on. What programmes do is only for who runs them. */
export interface Offers extends Pick<Rounds, 'start'> {
  /** The board; begins to work out who follows, which a later look shows. */
  page(user: Person, intakeId: string, query: OffersQuery): Promise<OffersPage | null>;
  /**
   * Offers a place to everybody whom the confirmed selection chose, once.
   *
   * @param respondBy local time of the intake's zone, as a browser sends it
   */
  makeAll(
    user: Person,
    intakeId: string,
    respondBy: string,
    post: Post,
  ): Promise<OfferTold<number>>;
  /** Offers free places to who follows; `changed` where by now others do. */
  makeNext(
    user: Person,
    intakeId: string,
    next: { readonly numbers: readonly number[]; readonly respondBy: string },
    post: Post,
  ): Promise<OfferTold<number>>;
  /** Offers a free place to somebody else who took part, with a reason (see `byHandIn`). */
  makeByHand(
    user: Person,
    intakeId: string,
    to: HandSent & { readonly respondBy: string },
    post: Post,
  ): Promise<OfferTold<number>>;
  /** Offers a free place again whose offer lapsed or was withdrawn (see `offerAgainIn`). */
  offerAgain(
    user: Person,
    intakeId: string,
    to: OfferChange & { readonly respondBy: string },
    post: Post,
  ): Promise<OfferTold<number>>;
  /** Takes an open offer back, or notes that an accepted place is given up. */
  withdraw(
    user: Person,
    intakeId: string,
    change: OfferChange,
    post: Post,
  ): Promise<OfferTold<null>>;
  extend(
    user: Person,
    intakeId: string,
    change: OfferChange & { readonly respondBy: string },
    post: Post,
  ): Promise<OfferTold<null>>;
  /** Tells those without a place; `end` those who still wait that it is over. */
  publish(
    user: Person,
    intakeId: string,
    step: 'results' | 'end',
    post: Post,
  ): Promise<OfferTold<ResultsTold>>;
  /** An applicant's answer. Null: there is no offer of theirs. */
  answer(
    who: Applicant,
    applicationId: string,
    sent: OfferAnswerSent,
    post: Post,
  ): Promise<OfferTold<'accepted' | 'declined'>>;
  /** Resolves when nothing is being worked out or lapsing. */
  idle(): Promise<void>;
  /** Looks for lapsed offers no longer, and gives up what is being worked out. */
  stop(): Promise<void>;
}

export interface OffersParts extends FellowshipParts {
  solver: Solver;
  runs: Runs;
}

/** An intake whose selection is confirmed, with that run. */
interface Placed {
  intake: IntakeRow;
  run: ListedRun;
}

export function createOffers(parts: OffersParts): Offers {
  const { database, clock, log, solver, runs } = parts;
  const { reader } = database;
  const lapsing = createLapsing(parts);
  const jobs = createJobs<Following>({ log, most: 100 });

  /** Null: no such intake for them; without a run where no selection has been confirmed. */
  async function placed(user: Person, id: string): Promise<Placed | IntakeRow | null> {
    const intake = await intakeRunBy(reader, user, id);
    if (intake === null) return null;
    const run = await runs.find(reader, { intakeId: id, confirmed: true });
    return run !== null && hasList(run) ? { intake, run } : intake;
  }

  /** Changes something about the offers of an intake, in one transaction. */
  async function change<T>(
    user: Person,
    intakeId: string,
    work: (tx: Transaction, found: Placed) => Promise<OfferTold<T>>,
  ): Promise<OfferTold<T>> {
    const found = await placed(user, intakeId);
    if (found === null) return null;
    if (!('run' in found)) return fault('notConfirmed');
    return database.write((tx) => work(tx, found));
  }

  /** Offers places; refused once everybody has been told that it is over. */
  function place<T>(
    user: Person,
    intakeId: string,
    work: (tx: Transaction, found: Placed) => Promise<OfferTold<T>>,
  ): Promise<OfferTold<T>> {
    return change(user, intakeId, async (tx, found) =>
      (await publishedOf(tx, intakeId)) === 'end' ? fault('ended') : work(tx, found),
    );
  }

  /** Who follows as offers stand now; null where no place is free, or none was offered yet. */
  async function following({ intake, run }: Placed) {
    const state = await offerState(reader, intake.id, run);
    const free = run.problem.places - state.taken.length;
    if (state.made === 0 || free <= 0) return { state, job: null };
    if ((await publishedOf(reader, intake.id)) === 'end') return { state, job: null };
    const key = followingKey(run, state);
    return { state, job: jobs.start(key, () => workOutFollowing(run, state, solver)) };
  }

  const making = ({ intake, run }: Placed, user: Person, respondBy: Date, post: Post) => ({
    ...{ intake, user, selectionId: run.id, places: run.problem.places, respondBy, post },
  });
  const dateIn = ({ intake }: Placed, local: string): Date | null => {
    const at = instantOf(local, intake.timeZone);
    return at === null ? null : new Date(at);
  };

  return {
    start: lapsing.start,
    async page(user, intakeId, query) {
      const found = await placed(user, intakeId);
      if (found === null) return null;
      const intake = 'run' in found ? found.intake : found;
      const { id, title, timeZone } = intake;
      const shown = { intake: { id, title, timeZone }, now: clock.now(), query };
      if (!('run' in found)) return { ...shown, board: null };
      const { state, job } = await following(found);
      const definition = definitionOf(intake);
      const board = { reader, ...found, definition, state, query };
      return { ...shown, board: await boardOf({ ...board, following: job }) };
    },

    makeAll: (user, intakeId, local, post) =>
      place(user, intakeId, async (tx, found) => {
        const respondBy = dateIn(found, local);
        if (respondBy === null) return fault('date');
        const { taken, gone, made } = await offerState(tx, intakeId, found.run);
        if (made > 0) return fault('made');
        const over = new Set([...taken, ...gone]);
        const to = found.run.result.chosen.filter((id) => !over.has(id));
        return makeIn(tx, parts, { ...making(found, user, respondBy, post), to });
      }),

    makeNext: (user, intakeId, { numbers, respondBy: local }, post) =>
      place(user, intakeId, async (tx, found) => {
        const respondBy = dateIn(found, local);
        if (respondBy === null) return fault('date');
        const state = await offerState(tx, intakeId, found.run);
        const answer = jobs
          .values(`${found.run.version} `)
          .find((each) => stillFollows(each, state));
        if (answer === undefined) return fault('changed');
        const rows = await tx.application.findMany({
          where: { intakeId, number: { in: [...new Set(numbers)] } },
          select: { id: true },
        });
        const to = rows.map(({ id }) => id);
        const coming = new Set(answer.coming.map(({ id }) => id));
        if (!to.every((id) => coming.has(id))) return fault('changed');
        const { gaveWay } = answer;
        return makeIn(tx, parts, { ...making(found, user, respondBy, post), to, gaveWay });
      }),

    makeByHand: (user, intakeId, { respondBy: local, ...sent }, post) =>
      place(user, intakeId, async (tx, found) => {
        const respondBy = dateIn(found, local);
        if (respondBy === null) return fault('date');
        const state = await offerState(tx, intakeId, found.run);
        if (state.made === 0) return fault('notMade');
        const about = { making: making(found, user, respondBy, post), run: found.run, state };
        return byHandIn(tx, parts, { ...about, sent });
      }),

    offerAgain: (user, intakeId, { respondBy: local, ...wanted }, post) =>
      place(user, intakeId, (tx, found) => {
        const respondBy = dateIn(found, local);
        if (respondBy === null) return Promise.resolve(fault('date'));
        return offerAgainIn(tx, parts, making(found, user, respondBy, post), wanted);
      }),

    withdraw: (user, intakeId, wanted, post) =>
      change(user, intakeId, (tx, { intake }) =>
        withdrawIn(tx, parts, { intake, user, change: wanted, post }),
      ),

    extend: (user, intakeId, { respondBy: local, ...wanted }, post) =>
      change(user, intakeId, async (tx, found) => {
        const respondBy = dateIn(found, local);
        if (respondBy === null) return fault('date');
        const about = { intake: found.intake, user, change: wanted, post, respondBy };
        return extendIn(tx, parts, about);
      }),

    publish: (user, intakeId, step, post) =>
      change(user, intakeId, (tx, { intake, run }) =>
        publishIn(tx, parts, { intake, user, run, step, post }),
      ),

    answer: (who, applicationId, sent, post) =>
      database.write((tx) => answerIn(tx, parts, { who, applicationId, sent, post })),

    async idle() {
      await lapsing.idle();
      await jobs.idle();
    },
    async stop() {
      await Promise.all([lapsing.stop(), jobs.stop()]);
    },
  };
}
