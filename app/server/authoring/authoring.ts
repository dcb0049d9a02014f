import type { CourseFiles } from '~/core/learning/course';
import type { Format } from '~/core/learning/exchange/exchange';
import type { Loss } from '~/core/learning/exchange/question';
import type { TrackId } from '~/core/learning/format/module';
import type { ParsedModule } from '~/core/learning/parse/parse';
import { teaches } from '../exercises/parts';
import type { Words } from '../markdown/words';
import { change, type FileChange } from './change';
import { judgeDraft, readDraft } from './draft';
import { begin, copyShipped, exported, type Uploaded, upload } from './intake';
import { type Look, lookAt, type Wanted } from './look';
import { type Author, type AuthoringParts, aroundOf, type Changed, draftRow } from './parts';
import { publish, publishAgain } from './publish';
import {
  giveQuestions,
  type QuestionBank,
  type QuestionsIn,
  questionBank,
  type TakenIn,
  takeQuestions,
} from './questions';
import { type Discarded, discard, setWithdrawn } from './take-back';
import { type ModuleVersionEntry, versionsOf } from './versions';

/** An academy's own module, as its authors see it. */
export interface Draft {
  readonly moduleId: string;
  readonly files: CourseFiles;
  /** When it was last changed, in ms since 1970: to be sent back with a change. */
  readonly changedAt: number;
  readonly parsed: ParsedModule;
  /** The version that learners get; null until it is published. */
  readonly published: string | null;
  /** Whether it was taken back from learners. */
  readonly withdrawn: boolean;
  /** The newest first. */
  readonly versions: readonly ModuleVersionEntry[];
}

/** A module in a list of those in work. */
export interface DraftEntry {
  readonly moduleId: string;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly changedAt: number;
}

/** Modules that an academy writes itself. All of it is for those who teach there. */
export interface Authoring {
  /** The academy's own modules, in the order of their ids. */
  list(user: Author): Promise<readonly DraftEntry[]>;
  /** Begins with a template. @returns the module's id, made of its title */
  begin(user: Author, given: { title: string; track: TrackId }): Promise<string>;
  /**
   * Begins with a shipped module, which the academy's own replaces once it is published; null where
   * there is none, or where it is the academy's already.
   */
  copy(user: Author, moduleId: string): Promise<string | null>;
  /** A module in work; null where there is none, or for who does not teach. */
  draft(user: Author, moduleId: string): Promise<Draft | null>;
  /** What is to be said of a file of a draft as it is, or as it is being written; `t` says it. */
  look(draft: Draft, wanted: Wanted, t: Words, text?: string): Look;
  /** Changes one file, unless somebody else changed the draft meanwhile. */
  change(user: Author, moduleId: string, change: FileChange): Promise<Changed>;
  /** Makes a version of the draft and gives it to learners; a draft that has faults stays one. */
  publish(user: Author, moduleId: string): Promise<Changed>;
  /** Gives learners an earlier version again. */
  publishAgain(user: Author, moduleId: string, versionId: string): Promise<Changed>;
  /**
   * Throws a draft away, unless somebody else changed it after `seen`: all of it where it was never
   * published, else what was written since. `left` says whether there is still a draft.
   */
  discard(user: Author, moduleId: string, seen: number): Promise<Discarded>;
  /** Takes a published module back from learners: neither opened nor assigned, and records stay. */
  withdraw(user: Author, moduleId: string): Promise<Changed>;
  /** Gives a withdrawn module to learners again. */
  restore(user: Author, moduleId: string): Promise<Changed>;
  /** Keeps files as a draft if they are a valid module: whole, or not at all. */
  upload(user: Author, files: CourseFiles, replace: boolean): Promise<Uploaded>;
  /** A module's files to take along: the academy's draft before a shipped one; null for neither. */
  export(user: Author, moduleId: string): Promise<CourseFiles | null>;
  /** The items of a check and what they may assess; null for who may not see the keys. */
  questions(user: Author, moduleId: string): Promise<QuestionBank | null>;
  /** Adds questions from a file in GIFT or Moodle XML to a draft's check, and lists what was lost. */
  takeQuestions(user: Author, moduleId: string, given: QuestionsIn): Promise<TakenIn>;
  /** The check's questions for another system; null for who may not see the keys. */
  giveQuestions(
    user: Author,
    moduleId: string,
    format: Format,
  ): Promise<{ text: string; left: readonly Loss[] } | null>;
}

/** The service for authors, on the curriculum that learners see. */
export function createAuthoring(parts: AuthoringParts): Authoring {
  return {
    list: (user) => listOf(parts, user),
    draft: (user, moduleId) => draftOf(parts, user, moduleId),
    begin: (user, given) => begin(parts, user, given),
    copy: (user, moduleId) => copyShipped(parts, user, moduleId),
    look: ({ moduleId, files }, wanted, t, text) => {
      const written = text === undefined ? files : { ...files, [wanted.file]: text };
      return lookAt(moduleId, written, wanted, { around: aroundOf(parts), t });
    },
    change: (user, moduleId, given) => change(parts, user, moduleId, given),
    publish: (user, moduleId) => publish(parts, user, moduleId),
    publishAgain: (user, moduleId, version) => publishAgain(parts, user, moduleId, version),
    discard: (user, moduleId, seen) => discard(parts, user, moduleId, seen),
    withdraw: (user, moduleId) => setWithdrawn(parts, user, moduleId, true),
    restore: (user, moduleId) => setWithdrawn(parts, user, moduleId, false),
    upload: (user, files, replace) => upload(parts, user, files, replace),
    export: (user, moduleId) => exported(parts, user, moduleId),
    questions: async (user, moduleId) =>
      teaches(user) ? questionBank(parts, user, moduleId) : null,
    takeQuestions: (user, moduleId, given) => takeQuestions(parts, user, moduleId, given),
    giveQuestions: async (user, moduleId, format) =>
      teaches(user) ? giveQuestions(parts, user, moduleId, format) : null,
  };
}

async function listOf({ database }: AuthoringParts, user: Author): Promise<DraftEntry[]> {
  if (!teaches(user)) return [];
  const rows = await database.reader.ownModule.findMany({
    where: { academyId: user.academyId },
    orderBy: { moduleId: 'asc' },
    select: { moduleId: true, versionId: true, withdrawnAt: true, updatedAt: true },
  });
  return rows.map(({ moduleId, versionId, withdrawnAt, updatedAt }) => ({
    moduleId,
    state: versionId === null ? 'draft' : withdrawnAt === null ? 'published' : 'withdrawn',
    changedAt: updatedAt.getTime(),
  }));
}

async function draftOf(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
): Promise<Draft | null> {
  const found = await draftRow(parts, user, moduleId);
  if (found === null) return null;
  const { versionId: published } = found;
  const files = readDraft(found.draft);
  const { reader } = parts.database;
  let judged: ParsedModule | undefined;
  return {
    ...{ moduleId, files, published, withdrawn: found.withdrawnAt !== null },
    changedAt: found.updatedAt.getTime(),
    // Judged when somebody asks: a change of it, and a look at one file, need no judgement of the rest.
    get parsed() {
      judged ??= judgeDraft(moduleId, files, aroundOf(parts));
      return judged;
    },
    versions: await versionsOf(reader, user.academyId, moduleId, published),
  };
}
