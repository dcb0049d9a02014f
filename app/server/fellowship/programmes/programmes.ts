import { renderMarkdown, type SafeHtml } from '../../markdown/render';
import type { Person } from '../../people/person';
import { figuresOf } from '../intakes/figures';
import { oneLine } from '../intakes/head';
import { type Stage, stageOf } from '../intakes/stage';
import { intakesAppliedTo } from '../own-intakes';
import { type FellowshipParts, runsProgrammes } from '../parts';
import { fault, type Told, told } from '../told';

export const LONGEST_NAME = 120;
export const LONGEST_SUMMARY = 4_000;

/** A programme in the list. */
export interface ProgrammeLine {
  id: string;
  name: string;
  intakes: number;
  /** Title and closing of the intake that takes applications now, or will next. */
  next: { id: string; title: string; closesAt: number; timeZone: string } | null;
  archived: boolean;
}

/** An intake in the list of its programme. Times in ms since 1970. */
export interface IntakeLine {
  id: string;
  title: string;
  stage: Stage;
  opensAt: number;
  closesAt: number;
  timeZone: string;
  /** Sent in and not taken back. */
  sent: number;
  accepted: number;
  /** Whether the reader applied to it, so that somebody else runs it. */
  own: boolean;
}

export interface ProgrammePage {
  id: string;
  name: string;
  summary: string;
  html: SafeHtml;
  archived: boolean;
  intakes: IntakeLine[];
  /** Intakes of the academy that a new one may begin from. */
  sources: { id: string; title: string }[];
}

/** Programmes of an academy, each with its intakes. Null: no such programme for this person. */
export interface Programmes {
  list(user: Person): Promise<ProgrammeLine[]>;
  /** @returns the new programme's id. `summary` is Markdown */
  make(user: Person, wanted: { name: string; summary: string }): Promise<Told<string>>;
  page(user: Person, programmeId: string): Promise<ProgrammePage | null>;
  change(
    user: Person,
    programmeId: string,
    wanted: { name: string; summary: string },
  ): Promise<Told<null>>;
  /** Takes it off the list of what goes on, or puts it back; nothing is lost. */
  archive(user: Person, programmeId: string, archived: boolean): Promise<Told<null>>;
}

export function createProgrammes(parts: FellowshipParts): Programmes {
  const { clock, ids, database, auditIn } = parts;
  const { reader } = database;
  const isTheirs = async (user: Person, id: string) =>
    runsProgrammes(user) &&
    (await reader.programme.count({ where: { id, academyId: user.academyId } })) > 0;

  return {
    async list(user) {
      if (!runsProgrammes(user)) return [];
      const now = new Date(clock.now());
      const rows = await reader.programme.findMany({
        where: { academyId: user.academyId },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        select: {
          ...{ id: true, name: true, archivedAt: true, _count: { select: { intakes: true } } },
          intakes: {
            where: { publishedAt: { not: null }, closesAt: { gt: now } },
            orderBy: { closesAt: 'asc' },
            take: 1,
            select: { id: true, title: true, closesAt: true, timeZone: true },
          },
        },
      });
      return rows.map(({ id, name, archivedAt, _count, intakes: [next] }) => ({
        ...{ id, name, intakes: _count.intakes, archived: archivedAt !== null },
        next: next ? { ...next, closesAt: next.closesAt.getTime() } : null,
      }));
    },
    async make(user, given) {
      if (!runsProgrammes(user)) return null;
      const read = readProgramme(given);
      if (!read.ok) return read;
      const id = ids.id();
      const { academyId, id: createdById } = user;
      await database.write(async (tx) => {
        const createdAt = new Date(clock.now());
        await tx.programme.create({
          data: { ...read.value, id, academyId, createdById, createdAt },
        });
        const trace = { academyId, actorId: createdById, subject: id };
        await auditIn(tx, { ...trace, action: 'programme.made' });
      });
      return told(id);
    },
    async page(user, programmeId) {
      if (!(await isTheirs(user, programmeId))) return null;
      const row = await reader.programme.findUniqueOrThrow({
        where: { id: programmeId },
        select: { id: true, name: true, summary: true, archivedAt: true },
      });
      const sources = await reader.intake.findMany({
        where: { academyId: user.academyId },
        orderBy: { createdAt: 'desc' },
        take: 30,
        select: { id: true, title: true },
      });
      const { id, name, summary, archivedAt } = row;
      const own = await intakesAppliedTo(reader, user);
      return {
        ...{ id, name, summary, html: renderMarkdown(summary, 2) },
        sources: sources.filter((source) => !own.has(source.id)),
        archived: archivedAt !== null,
        intakes: await intakesOf(parts, id, own),
      };
    },
    async change(user, programmeId, given) {
      if (!(await isTheirs(user, programmeId))) return null;
      const read = readProgramme(given);
      if (!read.ok) return read;
      const where = { id: programmeId };
      await database.write((tx) => tx.programme.update({ where, data: read.value }));
      return told(null);
    },
    async archive(user, programmeId, archived) {
      if (!(await isTheirs(user, programmeId))) return null;
      const archivedAt = archived ? new Date(clock.now()) : null;
      const trace = { academyId: user.academyId, actorId: user.id, subject: programmeId };
      await database.write(async (tx) => {
        await tx.programme.update({ where: { id: programmeId }, data: { archivedAt } });
        await auditIn(tx, { ...trace, action: 'programme.archived', detail: { archived } });
      });
      return told(null);
    },
  };
}

function readProgramme(given: { name: string; summary: string }) {
  const name = oneLine(given.name);
  if (name === '' || name.length > LONGEST_NAME) return fault('name');
  const summary = given.summary.trim();
  return summary.length > LONGEST_SUMMARY ? fault('summary') : told({ name, summary });
}

async function intakesOf(
  { clock, database }: FellowshipParts,
  programmeId: string,
  own: ReadonlySet<string>,
): Promise<IntakeLine[]> {
  const rows = await database.reader.intake.findMany({
    where: { programmeId },
    orderBy: [{ opensAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, title: true, opensAt: true, closesAt: true, timeZone: true },
      publishedAt: true,
    },
  });
  const now = clock.now();
  return Promise.all(
    rows.map(async ({ id, title, timeZone, opensAt, closesAt, publishedAt }) => {
      const figures = await figuresOf(database.reader, id);
      const times = { opensAt: opensAt.getTime(), closesAt: closesAt.getTime() };
      const published = publishedAt?.getTime() ?? null;
      const signs = { ...figures, ...times, publishedAt: published, offers: figures.offers.made };
      return {
        ...{ id, title, timeZone, ...times, stage: stageOf(signs, now) },
        ...{ sent: figures.applications.sent, accepted: figures.offers.accepted },
        own: own.has(id),
      };
    }),
  );
}
