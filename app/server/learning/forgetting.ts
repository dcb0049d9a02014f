import type { LearningDeed } from '~/core/learning/progress/events';
import type { Transaction } from '../store/database';

/**
 * Forgets whose a record of learning is, as part of the transaction that forgets the person, after
 * their row says so. What they wrote, what was written about them, and what they needed for themselves
 * goes; deeds, marks and results stay under the pseudonym, so that grades can still be worked out and
 * figures about items stay true. A certificate still says what was certified, but not of whom.
 */
export async function forgetLearning(tx: Transaction, userId: string): Promise<void> {
  const where = { userId };
  await tx.lessonNote.deleteMany({ where });
  await tx.reviewCard.deleteMany({ where });
  await tx.allowance.deleteMany({ where });
  await tx.calendarLink.deleteMany({ where });
  await tx.commentBankEntry.deleteMany({ where: { ownerId: userId } });
  await tx.announcementRead.deleteMany({ where: { OR: [where, { announcement: where }] } });
  await tx.announcement.deleteMany({ where });
  await tx.cohortMember.deleteMany({ where });
  await tx.formerMember.deleteMany({ where });
  await tx.extension.updateMany({ where, data: { reason: '' } });
  await tx.certificate.updateMany({ where, data: { holder: '' } });
  await tx.mark.updateMany({ where, data: { comment: '' } });
  const written = await tx.learningEvent.findMany({
    where: { userId, type: { in: ['answered', 'activitySubmitted'] } },
    select: { id: true, body: true },
  });
  for (const { id, body } of written) {
    const deed: LearningDeed = JSON.parse(body);
    const bare = JSON.stringify(withoutWords(deed));
    if (bare !== body) await tx.learningEvent.update({ where: { id }, data: { body: bare } });
  }
}

/** What an answer holds as free text: the box for a number takes any, and so does its unit. */
const WRITTEN = ['text', 'reasons', 'number', 'unit'];

/** A deed without what was written in it; choices stay. */
function withoutWords(deed: LearningDeed): LearningDeed {
  if (deed.type === 'activitySubmitted') return { ...deed, answers: deed.answers.map(() => '') };
  if (deed.type !== 'answered') return deed;
  const { response } = deed;
  if (typeof response !== 'object' || response === null) return deed;
  const texts = WRITTEN.filter((name) => name in response);
  const bare = { ...response, ...Object.fromEntries(texts.map((name) => [name, ''])) };
  return { ...deed, response: 'words' in response ? { ...bare, words: {} } : bare };
}
