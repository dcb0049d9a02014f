import { TRACKS, type TrackId } from '~/core/learning/format/module';
import type { Log } from '../log';
import type { Reader, Transaction } from '../store/database';
import type { Learner } from './journal';
import type { LearningTools } from './parts';
import { keepGrades, keepTrackGrade } from './upkeep';

/** Lets grades follow what is taught: new versions of modules, and tracks with other modules in them. */
export interface Regrades {
  /** Writes down, with what changes a module, that the grades that rest on it have to follow. */
  note(tx: Transaction, academyId: string, moduleId: string): Promise<void>;
  /** Works out anew, some people at a time, the grades of an academy that have to follow. */
  begin(academyId: string): void;
  /** The same for all academies: for what changed, or was interrupted, before this server started. */
  catchUp(): void;
  /** Resolves when no grades are being worked out. */
  idle(): Promise<void>;
  /** Stops after the people under way; the rest follows after the next start. */
  stop(): Promise<void>;
}

type Tools = Pick<LearningTools, 'database' | 'clock' | 'ids' | 'curriculum' | 'journal'>;

/** A module as an academy teaches it, or as it did when grades were worked out last. */
interface Taught {
  readonly moduleId: string;
  readonly versionId: string;
  readonly trackId: string;
}

/** Stands for the version of a module whose grades have to follow. */
const TO_FOLLOW = '';
/** People in one transaction: others wait for it. */
const AT_ONCE = 10;

export function createRegrades({ log, ...tools }: Tools & { log: Log }): Regrades {
  const { database, curriculum } = tools;
  const { reader } = database;
  let work: Promise<void> = Promise.resolve();
  let isStopping = false;

  async function taughtIn(academyId: string): Promise<Taught[]> {
    const tracks = await curriculum.tracks(academyId);
    return tracks.flatMap(({ id: trackId, modules }) =>
      modules.map(({ id: moduleId, versionId }) => ({ moduleId, versionId, trackId })),
    );
  }

  /** Until nothing differs: what changes meanwhile is found the next time round. */
  async function follow(academyId: string): Promise<void> {
    while (!isStopping) {
      const taught = await taughtIn(academyId);
      const known = await knownIn(reader, academyId);
      const isFirst = known.every(({ versionId }) => versionId === TO_FOLLOW);
      const changed = isFirst ? known : differing(known, taught);
      const now = new Map(taught.map((one) => [one.moduleId, one]));
      if (changed.length > 0 && !(await regrade(academyId, changed, now))) return;
      // At first all other grades are taken to be as their learners' last deeds left them.
      const settled = new Set([...(isFirst ? taught : []), ...changed].map((one) => one.moduleId));
      if (settled.size === 0) return;
      await database.write((tx) => keepTaught(tx, academyId, settled, now));
    }
  }

  /** @returns false where it was stopped before the end */
  async function regrade(
    academyId: string,
    changed: readonly Taught[],
    now: ReadonlyMap<string, Taught>,
  ): Promise<boolean> {
    const modules = changed.map(({ moduleId }) => moduleId);
    const tracks = [
      ...new Set(
        changed.flatMap(({ moduleId, trackId }) => [
          trackId,
          now.get(moduleId)?.trackId ?? trackId,
        ]),
      ),
    ];
    const people = await peopleOf(reader, academyId, modules, tracks);
    for (let at = 0; at < people.length; at += AT_ONCE) {
      if (isStopping) return false;
      const some = people.slice(at, at + AT_ONCE);
      await database.write(async (tx) => {
        for (const userId of some) {
          await regradeOne(tx, tools, { academyId, userId }, modules, tracks);
        }
      });
    }
    return true;
  }

  function begin(academyId: string): void {
    work = work
      .then(() => follow(academyId))
      .catch((error: unknown) => log.error({ err: error, academyId }, 'grades did not follow'));
  }

  return {
    async note(tx, academyId, moduleId) {
      const trackId = (await curriculum.current(academyId, moduleId))?.module.track ?? '';
      await tx.gradedModule.upsert({
        where: { academyId_moduleId: { academyId, moduleId } },
        update: { versionId: TO_FOLLOW },
        create: { academyId, moduleId, versionId: TO_FOLLOW, trackId },
      });
    },
    begin,
    catchUp() {
      work = work
        .then(async () => {
          const academies = await reader.academy.findMany({ select: { id: true } });
          for (const { id } of academies) await follow(id);
        })
        .catch((error: unknown) => log.error({ err: error }, 'grades did not follow'));
    },
    idle: () => work,
    async stop() {
      isStopping = true;
      await work;
    },
  };
}

async function knownIn(reader: Reader, academyId: string): Promise<Taught[]> {
  return reader.gradedModule.findMany({
    where: { academyId },
    select: { moduleId: true, versionId: true, trackId: true },
  });
}

/** Modules taught in another version or track than before, no longer, or for the first time. */
function differing(known: readonly Taught[], taught: readonly Taught[]): Taught[] {
  const same = (one: Taught | undefined, other: Taught) =>
    one?.versionId === other.versionId && one.trackId === other.trackId;
  const before = new Map(known.map((one) => [one.moduleId, one]));
  const now = new Map(taught.map((one) => [one.moduleId, one]));
  const changed = known.filter((one) => !same(now.get(one.moduleId), one));
  return [...changed, ...taught.filter(({ moduleId }) => !before.has(moduleId))];
}

/** Everybody with a grade that may rest on these modules or tracks. */
async function peopleOf(
  reader: Reader,
  academyId: string,
  modules: readonly string[],
  tracks: readonly string[],
): Promise<string[]> {
  const rows = await reader.grade.groupBy({
    by: ['userId'],
    where: {
      academyId,
      OR: [
        { kind: { in: ['module', 'check', 'activity'] }, subjectId: { in: [...modules] } },
        { kind: 'track', subjectId: { in: [...tracks] } },
      ],
    },
    orderBy: { userId: 'asc' },
  });
  return rows.map(({ userId }) => userId);
}

async function regradeOne(
  tx: Transaction,
  tools: Tools,
  learner: Learner,
  modules: readonly string[],
  tracks: readonly string[],
): Promise<void> {
  const begun = await tx.grade.findMany({
    where: {
      ...{ userId: learner.userId, subjectId: { in: [...modules] } },
      kind: { in: ['module', 'check', 'activity'] },
    },
    select: { subjectId: true },
  });
  for (const moduleId of new Set(begun.map(({ subjectId }) => subjectId))) {
    const course = await tools.curriculum.current(learner.academyId, moduleId);
    if (course) await keepGrades(tx, tools, learner, course);
  }
  for (const track of tracks) {
    if (isTrack(track)) await keepTrackGrade(tx, tools, learner, track);
  }
}

function isTrack(id: string): id is TrackId {
  return TRACKS.some((track) => track === id);
}

/** Writes down with what the grades of these modules agree now. */
async function keepTaught(
  tx: Transaction,
  academyId: string,
  moduleIds: ReadonlySet<string>,
  now: ReadonlyMap<string, Taught>,
): Promise<void> {
  await tx.gradedModule.deleteMany({ where: { academyId, moduleId: { in: [...moduleIds] } } });
  const data = [...moduleIds].flatMap((moduleId) => {
    const one = now.get(moduleId);
    return one ? [{ academyId, ...one }] : [];
  });
  await tx.gradedModule.createMany({ data });
}
