import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { LEADS } from './actors';
import { type Canary, canaryWord, wordCanary } from './canary';

/** Work that is marked, and what only its learner and those who teach may know of it. */
export interface MarkingScene {
  /** Work of upland's, by the name of the place. */
  works: Readonly<Record<'own' | 'played', string>>;
  canaries: Canary[];
}

/** A text of upland's with what they think of it, and a mark with a comment for their negotiation. */
export async function markingScene(
  { learning, curriculum, marking }: Services,
  { instructor, upland }: { instructor: Person; upland: Person },
  ended: string,
): Promise<MarkingScene> {
  const course = curriculum
    .shipped()
    .find(({ activity }) => activity?.kind === 'reflection' || activity?.kind === 'brief');
  const { activity } = course ?? {};
  if (!course || !activity || activity.kind === 'exercise') throw new Error('Nothing to write.');
  const text = `${canaryWord('work')} ${'word '.repeat(300)}`;
  const brief = activity.kind === 'brief' ? activity : null;
  const words = text.split(' ').slice(0, brief?.mostWords ?? 300);
  const questions = activity.kind === 'reflection' ? activity.questions : [''];
  const answers = questions.map(() => words.join(' '));
  const sent = { versionId: course.versionId, answers, commandId: 'hand-in-canary' };
  const handedIn = await learning.activities.handIn(upland, course.module.id, sent);
  if (!handedIn?.ok) throw new Error(JSON.stringify(handedIn));
  const own = await learning.activities.activityOf(upland, course.module.id);
  const works = {
    own: `activity:${own?.submission?.id ?? ''}`,
    played: `table:${ended}:${upland.id}`,
  };
  await judge(upland, works.own, 'self-assessment');
  await judge(instructor, works.played, 'comment');
  await marking.comments.keep(instructor, canaryWord('kept comment'));
  async function judge(user: Person, work: string, what: string): Promise<void> {
    const seen = await marking.read(user, work);
    if (!seen) return;
    const levels = Object.fromEntries(seen.work.rubric.map(({ id }) => [id, 0]));
    await marking.judge(user, work, { levels, comment: canaryWord(what), commandId: what });
  }
  return {
    works,
    canaries: [
      wordCanary('work', ['upland', ...LEADS]),
      wordCanary('self-assessment', ['upland', ...LEADS]),
      wordCanary('comment', ['upland', ...LEADS]),
      wordCanary('kept comment', ['instructor']),
    ],
  };
}
