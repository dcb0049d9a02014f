import { type Normalised, normalise } from '~/core/fellowship/review/normalise';
import { scoreOf } from '~/core/fellowship/review/score';
import { areFarApart, needsThirdOpinion } from '~/core/fellowship/review/third-opinion';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import { pointsIn } from './points';

/** One review behind a merit; scores in hundredths. */
export interface MeritPart {
  /** The reviewer's user id. */
  readonly reviewer: string;
  readonly score: number;
  readonly normalised: number;
}

/** What the reviews of one application come to. */
export interface Merit {
  /** Whole hundredths: the mean of its normalised scores. */
  readonly merit: number;
  readonly parts: readonly MeritPart[];
  /** Whether it has the reviews that its call demands; a third opinion that is wanted counts too. */
  readonly complete: boolean;
  /**
   * Whether two people read each, and its two scores, normalised, are further apart than the call
   * allows.
   */
  readonly thirdWanted: boolean;
  /** Whether three read each, and they are as far apart: nobody else is asked. */
  readonly farApart: boolean;
}

export interface Merits {
  /** By application id; who has no review that was handed in is not in it. */
  readonly merits: ReadonlyMap<string, Merit>;
  /** How strict who is, and how sure that is. */
  readonly method: Normalised;
}

type Reading = Pick<Reader | Transaction, 'intake' | 'review'>;

/**
 * What all reviews of an intake come to that were handed in and not taken back for a conflict,
 * worked out afresh from the rows: the same rows, the same merits. Reviews of applications that were
 * withdrawn or screened out later stay in, for they tell as much about who wrote them; whoever asks
 * looks up the applications that count.
 */
export async function meritsOf(reader: Reading, intakeId: string): Promise<Merits> {
  const intake = await reader.intake.findUniqueOrThrow({
    where: { id: intakeId },
    select: { definition: true },
  });
  const { rubric, review: rule } = definitionOf(intake);
  const rows = await reader.review.findMany({
    where: { intakeId, submittedAt: { not: null }, conflictAt: null },
    select: { applicationId: true, reviewerId: true, levels: true },
  });
  const method = normalise(
    rows.flatMap(({ applicationId, reviewerId, levels }) => {
      const score = scoreOf(rubric, pointsIn(rubric, levels));
      return score === null ? [] : [{ application: applicationId, reviewer: reviewerId, score }];
    }),
  );
  const parts = new Map<string, MeritPart[]>();
  for (const { application, ...part } of method.reviews) {
    const list = parts.get(application) ?? [];
    parts.set(application, list);
    list.push(part);
  }
  const merits = new Map<string, Merit>();
  for (const [application, list] of parts) {
    const scores = list.map(({ normalised }) => normalised);
    const thirdWanted = rule.perApplication < 3 && needsThirdOpinion(scores, rule);
    merits.set(application, {
      merit: method.merits.get(application) ?? 0,
      parts: list,
      complete: list.length >= rule.perApplication && !thirdWanted,
      thirdWanted,
      farApart: areFarApart(scores, rule),
    });
  }
  return { merits, method };
}
