import { judge, type Levels } from '~/core/learning/rubric/judge';
import {
  type Judgement,
  type MarkerRole,
  roleOf,
  type Settlement,
  seesMarks,
  settle,
} from '~/core/learning/rubric/settle';
import { teaches } from '../../exercises/parts';
import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import { type Comments, createComments, LONGEST_COMMENT } from './comments';
import { toleranceFor } from './demand';
import { judgementsOf } from './judgements';
import { loadWork } from './load';
import { loadTranscript, type Transcript } from './load-simulation';
import type { MarkingParts } from './parts';
import { type QueuePage, type QueueQuery, waitingWork } from './queue';
import { release } from './release';
import { type Marked, markedWork } from './seconds';
import type { MarkableWork } from './work';
import { writeWorkId } from './work-id';

/** A piece of work as its learner or a marker may see it. */
export type SeenWork =
  | {
      readonly as: 'learner';
      readonly work: MarkableWork;
      readonly self: Judgement | null;
      /** What counts; null until it is marked. */
      readonly mark: Judgement | null;
    }
  | {
      readonly as: 'marker';
      readonly work: MarkableWork;
      /** What this person may judge as; null where there is nothing left for them. */
      readonly role: MarkerRole | null;
      /** Without the marks of others while this person has yet to give theirs. */
      readonly settlement: Settlement;
      /** Names of markers by their id. */
      readonly markers: Readonly<Record<string, string>>;
    };

/** A judgement as it is sent. */
export interface Sent {
  readonly levels: Levels;
  readonly comment: string;
  /** Made with the form: the same one twice is one judgement. */
  readonly commandId: string;
}

/** Why a judgement was not kept; null: no such work for this person, answer 404. */
export type MarkFault = 'incomplete' | 'reason' | 'tooLong' | 'notYours' | 'otherWork';
export type MarkAnswer = { ok: true; role: Judgement['role'] } | { ok: false; fault: MarkFault };

/** Judging what people wrote and did, by the rubric it was set with. */
export interface Marking {
  queue(user: Person, query: QueueQuery): Promise<QueuePage>;
  /** Work with a first mark that this person could mark second or decide on, or waits for others to. */
  marked(user: Person): Promise<Marked[]>;
  /** Null for work that is neither theirs nor, to who teaches, of their academy. */
  read(user: Person, workId: string): Promise<SeenWork | null>;
  /** What a person did at a table, by the lines of the rubric; null for work that is no simulation. */
  transcript(work: MarkableWork): Promise<Transcript | null>;
  /** Keeps a marker's judgement, or what a learner thinks of their own work before it is marked. */
  judge(user: Person, workId: string, sent: Sent): Promise<MarkAnswer | null>;
  readonly comments: Comments;
}

export function createMarking(parts: MarkingParts): Marking {
  const { database } = parts;
  const { reader } = database;

  async function workFor(user: Person, workId: string): Promise<MarkableWork | null> {
    const work = await loadWork(parts, workId);
    if (work?.academyId !== user.academyId) return null;
    return work.learner.id === user.id || teaches(user) ? work : null;
  }

  return {
    comments: createComments(parts),
    queue: (user, query) => waitingWork(parts, user, query),
    marked: (user) => markedWork(parts, user),

    async read(user, workId) {
      const work = await workFor(user, workId);
      if (!work) return null;
      const key = writeWorkId(work.id);
      const judgements = await judgementsOf(reader, work.academyId, [key]);
      const settlement = settle(judgements.get(key) ?? []);
      const { self, counts } = settlement;
      if (work.learner.id === user.id) return { as: 'learner', work, self, mark: counts };
      // What will be demanded is said before the first mark is given, too.
      const tolerance = settlement.first
        ? settlement.tolerance
        : await toleranceFor(reader, parts, work);
      const shown = seesMarks(settlement, user.id) ? settlement : blind(settlement);
      const seen = { ...shown, tolerance };
      const markers = await namesOf([seen.first, seen.second, seen.moderation]);
      return { as: 'marker', work, role: roleOf(settlement, user.id), settlement: seen, markers };
    },

    async transcript({ id, seat }) {
      if (id.kind !== 'simulation' || !seat) return null;
      return loadTranscript(parts, id, seat.party);
    },

    async judge(user, workId, sent) {
      const work = await workFor(user, workId);
      if (!work) return null;
      const judged = judge(work.rubric, sent.levels);
      if (!judged) return { ok: false, fault: 'incomplete' };
      if (sent.comment.length > LONGEST_COMMENT) return { ok: false, fault: 'tooLong' };
      return database.write((tx) => keep(tx, user, work, { ...sent, ...judged }));
    },
  };

  async function namesOf(judgements: readonly (Judgement | null)[]) {
    const ids = judgements.flatMap((each) => (each ? [each.markerId] : []));
    const found = await reader.user.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return Object.fromEntries(found.map(({ id, name }) => [id, name]));
  }

  async function keep(
    tx: Transaction,
    user: Person,
    work: MarkableWork,
    sent: Sent & Pick<Judgement, 'earned' | 'of'>,
  ): Promise<MarkAnswer> {
    const { academyId, learner, rubric } = work;
    const workId = writeWorkId(work.id);
    const judgements = (await judgementsOf(tx, academyId, [workId])).get(workId) ?? [];
    const id = `${user.id}:${sent.commandId}`;
    const known = judgements.find((each) => each.id === id);
    if (known) return { ok: true, role: known.role };
    // A form that was copied to another piece of work says nothing about this one.
    if (await tx.mark.findUnique({ where: { id } })) return { ok: false, fault: 'otherWork' };
    const settlement = settle(judgements);
    const isOwn = learner.id === user.id;
    // What somebody thinks of their own work counts as such only before they know the mark.
    const ownRole = settlement.counts ? null : 'self';
    const role = isOwn ? ownRole : roleOf(settlement, user.id);
    if (role === null) return { ok: false, fault: 'notYours' };
    const comment = sent.comment.trim();
    if (role === 'moderation' && comment === '') return { ok: false, fault: 'reason' };
    const levels = Object.fromEntries(rubric.map((line) => [line.id, sent.levels[line.id] ?? 0]));
    const tolerance = role === 'first' ? await toleranceFor(tx, parts, work) : null;
    const { earned, of } = sent;
    const kept = { id, role, markerId: user.id, earned, of, comment, tolerance } as const;
    const at = parts.clock.now();
    await tx.mark.create({
      data: {
        ...{ ...kept, academyId, userId: learner.id, work: workId },
        ...{ levels: JSON.stringify(levels), at: new Date(at) },
      },
    });
    const before = settlement.counts;
    const { counts } = settle([...judgements, { ...kept, levels, at }]);
    // What is held back for a second marker counts with their mark, or with what a third decides.
    if (counts === null || counts.id === before?.id) return { ok: true, role };
    await release(tx, parts, work, counts);
    if (before) {
      await parts.auditIn(tx, {
        academyId,
        actorId: user.id,
        action: 'mark.changed',
        subject: workId,
        detail: { role, from: before.earned, to: counts.earned },
      });
    }
    return { ok: true, role };
  }
}

/** Without what other markers gave. */
function blind(settlement: Settlement): Settlement {
  const hidden = { first: null, second: null, moderation: null, counts: null };
  return { ...settlement, ...hidden, wantsModeration: false };
}
