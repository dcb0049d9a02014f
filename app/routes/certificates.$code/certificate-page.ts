import { grouped } from '~/core/learning/certificate/code';
import type { VerifiedCertificate } from '~/server/learning/certificates';

/** What the page of a certificate shows, and nothing more of its holder. */
export function certificatePage(certificate: VerifiedCertificate, origin: string) {
  const { code, kind, title, holder, academy, minutes, outcomes, modules } = certificate;
  const { zone, issuedAt, withdrawnAt, versionId } = certificate;
  return {
    ...{ kind, title, holder, academy, minutes, outcomes, modules },
    code: grouped(code),
    /** Enough of it to tell two versions apart. */
    version: versionId?.slice(0, 12) ?? null,
    date: dateIn(zone, issuedAt),
    withdrawn: withdrawnAt === null ? null : dateIn(zone, withdrawnAt),
    /** Where somebody with the paper in hand types the code, without the protocol. */
    verifyAt: `${origin.replace(/^https?:\/\//, '')}/certificates/verify`,
  };
}

export type CertificatePage = ReturnType<typeof certificatePage>;

function dateIn(timeZone: string, at: number): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone }).format(at);
}
