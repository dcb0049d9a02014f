import type { Who } from '../people';
import type { Troupe } from './troupe';

/** Work to mark, and a cell of the gradebook with something behind it. */
export interface StagedMarking {
  /** Of the trainee and of Bayu, by the id that the marking page takes. */
  readonly works: Readonly<Record<'reflection' | 'simulation', string>>;
  /** An assignment of the demo cohort and somebody in it. */
  readonly cell: { readonly assignment: string; readonly user: string };
}

const BAYU: Who = 'bayu@demo.example';

/**
 * The trainee has judged their own reflection, which waits. Bayu's part in the adopted Protocol is
 * marked; the instructor keeps the comment.
 */
export async function marking(
  troupe: Troupe,
  { cohortId, table }: { cohortId: string; table: string },
): Promise<StagedMarking> {
  const { services } = troupe;
  const { reader } = services.database;
  await services.played.idle();
  const trainee = troupe.person('trainee');
  const submitted = await reader.learningEvent.findFirst({
    where: { userId: trainee.id, type: 'activitySubmitted' },
    select: { subject: true },
  });
  const [assignment, member] = await Promise.all([
    reader.assignment.findFirst({
      where: { cohortId, groupId: null, userId: null, withdrawnAt: null },
      orderBy: { dueAt: 'asc' },
      select: { id: true },
    }),
    reader.cohortMember.findFirst({ where: { cohortId }, select: { userId: true } }),
  ]);
  if (!submitted || !assignment || !member) throw new Error('There is nothing to mark.');
  const works = {
    reflection: `activity:${submitted.subject}`,
    simulation: `table:${table}:${troupe.person(BAYU).id}`,
  };
  await judge('trainee', works.reflection, 1, 'I say why, and not yet what follows.');
  const comment = 'You named the price of the package before you asked for yours.';
  await judge('instructor', works.simulation, 2, comment);
  await services.marking.comments.keep(troupe.person('instructor'), comment);
  return { works, cell: { assignment: assignment.id, user: member.userId } };

  async function judge(who: Who, work: string, level: number, said: string): Promise<void> {
    const user = troupe.person(who);
    const seen = await services.marking.read(user, work);
    if (!seen) throw new Error(`${who} has nothing to do with ${work}.`);
    const levels = Object.fromEntries(
      seen.work.rubric.map((line) => [line.id, Math.min(level, line.levels.length - 1)]),
    );
    const sent = { levels, comment: said, commandId: `staged-${who}` };
    const answer = await services.marking.judge(user, work, sent);
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
  }
}
