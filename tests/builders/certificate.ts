import type { Course } from '~/core/learning/course';
import { certifyModule } from '~/server/learning/certificates';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';

/** Certifies that somebody has finished a module, whatever their record says. @returns the code */
export async function certified(
  { database, clock, ids, curriculum }: Services,
  { id: userId, academyId }: Person,
  course: Course,
): Promise<string> {
  return database.write(async (tx) => {
    await certifyModule(tx, { clock, ids, curriculum }, { userId, academyId }, course);
    const of = { userId, kind: 'module', subjectId: course.module.id } as const;
    const where = { userId_kind_subjectId: of };
    return (await tx.certificate.findUniqueOrThrow({ where, select: { code: true } })).code;
  });
}
