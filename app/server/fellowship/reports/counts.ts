import type { ReportFigures } from '~/core/fellowship/readiness/report-figures';
import type { Reader } from '../../store/database';
import { wereMembers } from './members';
import { heldAt } from './occasions';
import type { Scope } from './report';

/** How a call had gone by a moment: applications, places and answers to offers. */
export async function callFigures(
  reader: Reader,
  intakeId: string,
  at: Date,
): Promise<Pick<ReportFigures, 'applications' | 'selected' | 'offers' | 'accepted' | 'declined'>> {
  const [applications, run, offers, accepted, declined] = await Promise.all([
    reader.application.count({
      where: {
        ...{ intakeId, submittedAt: { lte: at } },
        OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: at } }],
      },
    }),
    reader.selection.findFirst({
      where: { intakeId, confirmedAt: { lte: at } },
      orderBy: { number: 'desc' },
      select: { result: true },
    }),
    reader.offer.count({ where: { intakeId, offeredAt: { lte: at } } }),
    answered('accepted'),
    answered('declined'),
  ]);
  const result: { chosen?: readonly string[] } = run === null ? {} : JSON.parse(run.result);
  const selected = result.chosen?.length ?? 0;
  return {
    applications: { n: applications, of: null },
    selected: { n: selected, of: applications },
    offers: { n: offers, of: null },
    accepted: { n: accepted, of: offers },
    declined: { n: declined, of: offers },
  };

  function answered(answer: 'accepted' | 'declined') {
    return reader.offer.count({ where: { intakeId, answer, answeredAt: { lte: at } } });
  }
}

/** People of a cohort and their certificates at a moment. */
export async function peopleFigures(
  reader: Reader,
  scope: Scope,
): Promise<{ members: number; certificates: number; otherCertificates: number }> {
  const { academyId, cohortId, at } = scope;
  const held = { academyId, user: wereMembers(scope), ...heldAt(at) };
  const [members, certificates, otherCertificates] = await Promise.all([
    reader.user.count({ where: { academyId, ...wereMembers(scope) } }),
    reader.certificate.count({ where: { ...held, kind: 'programme', subjectId: cohortId } }),
    reader.certificate.count({ where: { ...held, kind: { not: 'programme' } } }),
  ]);
  return { members, certificates, otherCertificates };
}
