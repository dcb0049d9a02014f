import type { Person } from '../../people/person';
import type { Reader, Transaction } from '../../store/database';
import { type FellowshipParts, type IntakeRow, intakeRunBy } from '../parts';
import { type AssignmentLook, lookOf } from './assignment-look';
import { confirmed } from './board';
import { carryOut, type ReviewerLetter, type ReviewLetters, tellReviewers } from './carry-out';
import { meritsOf } from './merits';
import { isOpen } from './mine';
import type { Panelist } from './panel';
import { markFrom, markOf, type Picture, pictureOf } from './picture';
import { planReviews, type ReviewPlan } from './plan';
import { fault, type Told, told } from './told';

export interface AssignmentDone {
  readonly added: number;
  readonly takenBack: number;
  readonly orphaned: number;
  readonly lacking: number;
}

export type AssignmentAnswer =
  | { ok: true; done: AssignmentDone }
  /** Things changed meanwhile: `look` is what would be done now. */
  | { ok: false; look: AssignmentLook };

export interface Assigning {
  /** Says what assigning would do, and does nothing. Refused where reviews cannot be handed in. */
  look(user: Person, intakeId: string): Promise<Told<AssignmentLook>>;
  /**
   * Assigns in one transaction, where it does what `agreed` stands for, and mails who got something.
   * Refused where it could not be handed in: after the last day for reviews, or with places chosen.
   */
  assign(
    user: Person,
    intakeId: string,
    agreed: string,
    letter: ReviewerLetter,
  ): Promise<Told<AssignmentAnswer>>;
  /**
   * Takes somebody off the panel. What they handed in counts; what they did not is given to others
   * where there is somebody and it can still be handed in. Mails them, and who got something.
   */
  remove(
    user: Person,
    intakeId: string,
    reviewerId: string,
    letters: ReviewLetters,
  ): Promise<Told<AssignmentDone>>;
}

const TRIES = 5;

export function createAssigning(parts: FellowshipParts): Assigning {
  const { database, clock } = parts;
  const { reader } = database;

  async function looked(intake: IntakeRow) {
    const picture = await pictureOf(reader, intake);
    const { merits } = await meritsOf(reader, intake.id);
    const thirds = new Set([...merits].filter(([, one]) => one.thirdWanted).map(([id]) => id));
    return { picture, thirds, plan: planReviews(intake, picture, { thirds }) };
  }

  return {
    async look(user, intakeId) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      if (intake.closesAt.getTime() > clock.now()) return fault('early');
      const closed = await closedBy(reader, intakeId);
      if (closed !== null) return fault(closed);
      const { picture, plan } = await looked(intake);
      return told(lookOf(picture, plan));
    },
    async assign(user, intakeId, agreed, letter) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      if (intake.closesAt.getTime() > clock.now()) return fault('early');
      const { picture, plan } = await looked(intake);
      const look = lookOf(picture, plan);
      const mark = markFrom(picture.candidates, picture.panel, picture.reviews);
      const done = await database.write(async (tx) => {
        const closed = await closedBy(tx, intakeId);
        if (closed !== null) return fault(closed);
        if (look.hash !== agreed || (await markOf(tx, intakeId)) !== mark) return null;
        await carryOut(tx, parts, user, intake, plan);
        await tellReviewers(tx, parts, { intake, picture, plan, letter });
        return told({ ok: true as const, done: doneOf(plan) });
      });
      if (done) return done;
      return told({ ok: false, look: lookOf(...(await again(intake))) });
    },
    async remove(user, intakeId, reviewerId, letters) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      for (let tried = 0; tried < TRIES; tried += 1) {
        const before = await pictureOf(reader, intake);
        const leaver = before.panel.find(({ id }) => id === reviewerId);
        if (leaver === undefined) return null;
        const mark = markFrom(before.candidates, before.panel, before.reviews);
        const after = without(before, reviewerId);
        const left = leftIn(after);
        const planned = planReviews(intake, after, left);
        const done = await database.write(async (tx) => {
          if ((await markOf(tx, intakeId)) !== mark) return null;
          const closed = await closedBy(tx, intakeId);
          const plan = closed === null ? planned : { ...planned, added: [] };
          const removedAt = new Date(clock.now());
          await tx.intakeReviewer.updateMany({
            where: { intakeId, userId: reviewerId, removedAt: null },
            data: { removedAt },
          });
          const trace = { academyId: user.academyId, actorId: user.id, subject: intakeId };
          const detail = { reviewer: reviewerId, given: plan.added.length };
          await parts.auditIn(tx, { ...trace, action: 'reviewer.removed', detail });
          await carryOut(tx, parts, user, intake, plan);
          const letter = letters.given;
          await tellReviewers(tx, parts, { intake, picture: after, plan, letter });
          if (leaver.active) await tellLeaver(tx, intake, leaver, plan, letters);
          if (closed === null) return doneOf(plan);
          return { ...doneOf(plan), lacking: closed === 'late' ? left.only.size : 0 };
        });
        if (done) return told(done);
      }
      throw new Error(`The reviews of ${intakeId} change faster than they are given away.`);
    },
  };

  /** Why what is assigned could not be handed in; null: it could. */
  async function closedBy(reading: Reader | Transaction, intakeId: string) {
    if (await isOpen(reading, intakeId, new Date(clock.now()))) return null;
    const chosen = await reading.selection.count({ where: confirmed(intakeId) });
    return chosen > 0 ? ('chosen' as const) : ('late' as const);
  }

  async function tellLeaver(
    tx: Transaction,
    { academyId, title }: IntakeRow,
    { id, name, email: to }: Panelist,
    { orphaned }: ReviewPlan,
    { taken }: ReviewLetters,
  ) {
    const count = orphaned.filter(({ reviewerId }) => reviewerId === id).length;
    const letter = taken({ name, intake: title, why: 'removed', count });
    await parts.outbox.sendIn(tx, [{ ...letter, academyId, to, kind: 'review' }]);
  }

  async function again(intake: IntakeRow): Promise<[Picture, ReviewPlan]> {
    const { picture, plan } = await looked(intake);
    return [picture, plan];
  }
}

function without(picture: Picture, reviewerId: string): Picture {
  const panel = picture.panel.map((one) =>
    one.id === reviewerId ? { ...one, active: false } : one,
  );
  return { ...picture, panel };
}

/** Only what is left behind is given to others: nothing else is decided on the way. */
function leftIn({ reviews, panel }: Picture) {
  const gone = new Set(panel.filter(({ active }) => !active).map(({ id }) => id));
  const open = reviews.filter(
    (row) => gone.has(row.reviewerId) && row.submittedAt === null && row.conflictAt === null,
  );
  const ids = (rows: typeof open) => new Set(rows.map(({ applicationId }) => applicationId));
  return { only: ids(open), thirds: ids(open.filter(({ round }) => round === 'third')) };
}

function doneOf({ added, takenBack, orphaned, lacks }: ReviewPlan): AssignmentDone {
  return {
    ...{ added: added.length, takenBack: takenBack.length },
    ...{ orphaned: orphaned.length, lacking: lacks.length },
  };
}
