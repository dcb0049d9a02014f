import { createHash } from 'node:crypto';
import { codeFrom, typedCode } from '~/core/learning/certificate/code';
import type { Course } from '~/core/learning/course';
import { teaches } from '../exercises/parts';
import type { CertificateKind } from '../generated/client';
import type { Person } from '../people/person';
import type { Transaction } from '../store/database';
import { follows } from '../teaching/parts';
import type { Learner } from './journal';
import type { LearningTools } from './parts';

/** What a certificate says besides holder and title. Written once and never changed. */
export interface Certified {
  readonly academy: string;
  /** Of work that all of it takes; 0 for a programme, where nobody counts them. */
  readonly minutes: number;
  /** Of a module: what its holder can do. */
  readonly outcomes: readonly string[];
  /** Of a track: the titles of its modules. Of a programme: what all of it was, in order. */
  readonly modules: readonly string[];
}

/** A certificate in its holder's own list. */
export interface CertificateLine {
  readonly code: string;
  readonly kind: CertificateKind;
  /** Of a module or a programme; a track goes by its id. */
  readonly title: string;
  /** ms since 1970. */
  readonly issuedAt: number;
  readonly valid: boolean;
}

/** A certificate as everybody who has its code may see it. */
export interface VerifiedCertificate extends CertificateLine, Certified {
  /** Null where the holder asked to be forgotten. */
  readonly holder: string | null;
  readonly academyId: string;
  readonly versionId: string | null;
  /** IANA name of the academy's zone, in which the date is meant. */
  readonly zone: string;
  /** Null while it is valid. */
  readonly withdrawnAt: number | null;
}

/** Certificates: everybody's own, and any by its code. */
export interface Certificates {
  /** A person's own, newest first. */
  of(user: Pick<Person, 'id' | 'academyId'>): Promise<CertificateLine[]>;
  /**
   * The certificate of a code as somebody typed it; null where there is none. Nothing slows down who
   * guesses: see `codeFrom` for why nobody needs to.
   */
  verify(text: string): Promise<VerifiedCertificate | null>;
  /**
   * Withdraws a certificate of the academy in which this person teaches, or one of a programme where
   * they run programmes; once withdrawn it stays so.
   *
   * @returns false where there is none for them
   */
  withdraw(user: Pick<Person, 'id' | 'academyId' | 'role'>, text: string): Promise<boolean>;
}

export function createCertificates({
  database,
  clock,
  auditIn,
}: Pick<LearningTools, 'database' | 'clock' | 'auditIn'>): Certificates {
  const { reader } = database;
  return {
    async of({ id: userId, academyId }) {
      const rows = await reader.certificate.findMany({
        where: { userId, academyId },
        orderBy: [{ issuedAt: 'desc' }, { code: 'asc' }],
        select: LINE,
      });
      return rows.map(lineOf);
    },
    async verify(text) {
      const code = typedCode(text);
      if (code === null) return null;
      const row = await reader.certificate.findUnique({
        where: { code },
        select: {
          ...{ ...LINE, academyId: true, holder: true, versionId: true, body: true },
          user: { select: { academy: { select: { timeZone: true } } } },
        },
      });
      if (row === null) return null;
      const certified: Certified = JSON.parse(row.body);
      return {
        ...lineOf(row),
        ...certified,
        holder: row.holder === '' ? null : row.holder,
        academyId: row.academyId,
        versionId: row.versionId,
        zone: row.user.academy.timeZone,
        withdrawnAt: row.withdrawnAt?.getTime() ?? null,
      };
    },
    async withdraw(user, text) {
      const code = typedCode(text);
      if (code === null || !follows(user)) return false;
      const { id: actorId, academyId } = user;
      return database.write(async (tx) => {
        const found = await tx.certificate.findFirst({ where: { code, academyId } });
        if (found === null || !mayWithdraw(user, found.kind)) return false;
        if (found.withdrawnAt !== null) return true;
        const withdrawnAt = new Date(clock.now());
        await tx.certificate.update({ where: { code }, data: { withdrawnAt } });
        const action = 'certificate.withdrawn';
        await auditIn(tx, { academyId, actorId, action, subject: found.id });
        return true;
      });
    },
  };
}

/** Whether somebody of its academy may withdraw a certificate of this kind. */
export function mayWithdraw(user: Pick<Person, 'role'>, kind: CertificateKind): boolean {
  return teaches(user) || (kind === 'programme' && user.role === 'coordinator');
}

const LINE = {
  ...{ code: true, kind: true, subjectId: true, title: true, issuedAt: true, withdrawnAt: true },
} as const;

interface LineRow {
  code: string;
  kind: CertificateKind;
  title: string;
  issuedAt: Date;
  withdrawnAt: Date | null;
}

function lineOf({ code, kind, title, issuedAt, withdrawnAt }: LineRow): CertificateLine {
  return {
    ...{ code, kind, title, issuedAt: issuedAt.getTime(), valid: withdrawnAt === null },
  };
}

type Tools = Pick<LearningTools, 'clock' | 'ids' | 'curriculum'>;

/** Certifies a finished module, once, as part of the transaction that says it is finished. */
export async function certifyModule(
  tx: Transaction,
  tools: Tools,
  learner: Learner,
  { module, versionId }: Pick<Course, 'module' | 'versionId'>,
): Promise<void> {
  const { id: subjectId, title, minutes } = module;
  const outcomes = module.outcomes.map(({ text }) => text);
  await certifyIn(tx, tools, learner, {
    ...{ kind: 'module', subjectId, title, versionId },
    ...{ minutes, outcomes, modules: [] },
  });
}

/** Certifies a finished track, once: what its modules were when the last of them was finished. */
export async function certifyTrack(
  tx: Transaction,
  tools: Tools,
  learner: Learner,
  trackId: string,
): Promise<void> {
  const tracks = await tools.curriculum.tracks(learner.academyId);
  const modules = tracks.find(({ id }) => id === trackId)?.modules ?? [];
  await certifyIn(tx, tools, learner, {
    ...{ kind: 'track', subjectId: trackId, title: trackId, versionId: null },
    minutes: modules.reduce((sum, module) => sum + module.minutes, 0),
    outcomes: [],
    modules: modules.map(({ title }) => title),
  });
}

/** What a certificate is written of. */
export interface CertifiedWork extends Omit<Certified, 'academy'> {
  readonly kind: CertificateKind;
  /** Of a programme: the cohort in which it was. */
  readonly subjectId: string;
  readonly title: string;
  readonly versionId: string | null;
}

/**
 * Issues a certificate as part of `tx`, once: where there is one, withdrawn or not, nothing happens.
 *
 * @returns its id; null where there was one
 */
export async function certifyIn(
  tx: Transaction,
  { clock, ids }: Pick<Tools, 'clock' | 'ids'>,
  { academyId, userId }: Learner,
  { kind, subjectId, title, versionId, ...said }: CertifiedWork,
): Promise<string | null> {
  const one = { userId, kind, subjectId };
  if (await tx.certificate.findUnique({ where: { userId_kind_subjectId: one } })) return null;
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, academy: { select: { name: true } } },
  });
  const body: Certified = { academy: user.academy.name, ...said };
  const id = ids.id();
  await tx.certificate.create({
    data: {
      ...{ ...one, id, academyId, title, versionId },
      code: codeFrom(createHash('sha256').update(ids.token()).digest('hex')),
      holder: user.name,
      body: JSON.stringify(body),
      issuedAt: new Date(clock.now()),
    },
  });
  return id;
}
