import type { Transaction } from '../../store/database';
import type { Post } from '../applicants/letters';
import type { RESULT_EVENTS } from '../applications/standing';
import type { IntakeRow } from '../parts';
import type { ListedRun } from '../selections/list-view';
import { type ResultLetterKind, resultLetter } from './letters';
import type { OfferParts } from './making';
import { fault, type OfferTold, told } from './told';

type ResultEvent = keyof typeof RESULT_EVENTS;
const EVENTS: Readonly<Record<ResultLetterKind, ResultEvent>> = {
  waiting: 'result.waiting',
  notSelected: 'result.notSelected',
};

/** How far applicants without a place have been told: nothing, the result, that waiting has ended. */
export type Published = 'nothing' | 'results' | 'end';

/** How far the results of an intake have been published to those without a place. */
export async function publishedOf(
  reader: Pick<Transaction, 'applicationEvent'>,
  intakeId: string,
): Promise<Published> {
  const told = (commandId: string) =>
    reader.applicationEvent.count({ where: { commandId, application: { intakeId } }, take: 1 });
  if ((await told('result:end')) > 0) return 'end';
  return (await told('result:results')) > 0 ? 'results' : 'nothing';
}

/** How many were told what. */
export interface ResultsTold {
  readonly waiting: number;
  readonly notSelected: number;
}

/**
 * Tells everybody who has no offer what the selection came to: those who wait that they do, the others
 * that they were not selected. `end` tells those who still wait that no place became free. Each step
 * once; applications screened as duplicates are told in the one that counts.
 */
export async function publishIn(
  tx: Transaction,
  parts: OfferParts,
  about: {
    intake: IntakeRow;
    user: { readonly id: string };
    run: ListedRun;
    step: 'results' | 'end';
    post: Post;
  },
): Promise<OfferTold<ResultsTold>> {
  const { intake, user, run, step, post } = about;
  const { id: intakeId, academyId, title: call } = intake;
  const published = await publishedOf(tx, intakeId);
  if (published === 'end' || (step === 'results' && published === 'results')) {
    return fault('published');
  }
  if ((await tx.offer.count({ where: { intakeId } })) === 0) return fault('notMade');
  const waits = new Set(step === 'results' ? run.result.waiting : []);
  const rows = await tx.application.findMany({
    where: {
      ...{ intakeId, submittedAt: { not: null }, withdrawnAt: null, offer: null },
      ...(step === 'end' && { events: { none: { type: EVENTS.notSelected } } }),
    },
    orderBy: { id: 'asc' },
    select: { id: true, number: true, screening: true, applicantId: true },
  });
  // Not as a relation: that would spell out the ids of thousands.
  const applicants = await tx.applicant.findMany({
    where: { applications: { some: { intakeId } } },
    select: { id: true, email: true },
  });
  const addresses = new Map(applicants.map(({ id, email }) => [id, email]));
  const at = new Date(parts.clock.now());
  const kindOf = (id: string): ResultLetterKind => (waits.has(id) ? 'waiting' : 'notSelected');
  await tx.applicationEvent.createMany({
    data: rows.map(({ id: applicationId }) => ({
      ...{ academyId, applicationId, commandId: `result:${step}`, at, actorId: user.id },
      ...{ type: EVENTS[kindOf(applicationId)], body: '{}' },
    })),
  });
  await parts.outbox.sendIn(
    tx,
    rows
      .filter(({ screening }) => screening !== 'duplicate')
      .map(({ id: applicationId, number, applicantId }) => ({
        ...{ academyId, to: addresses.get(applicantId) ?? '', kind: 'application' as const },
        ...resultLetter(post, kindOf(applicationId), { applicationId, number, call }),
      })),
  );
  const waiting = rows.filter(({ id }) => waits.has(id)).length;
  const counts = { waiting, notSelected: rows.length - waiting };
  const trace = { academyId, actorId: user.id, subject: intakeId };
  await parts.auditIn(tx, { ...trace, action: 'selection.published', detail: { step, ...counts } });
  return told(counts);
}
