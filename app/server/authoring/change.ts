import { teaches } from '../exercises/parts';
import { fits, isFileName, readDraft } from './draft';
import { type Author, type AuthoringParts, type Changed, draftKey } from './parts';

export interface FileChange {
  readonly file: string;
  /** Null removes the file. */
  readonly text: string | null;
  /** `changedAt` of the draft that the author saw. */
  readonly seen: number;
}

/** Changes one file of a draft, unless somebody else changed the draft meanwhile. */
export async function change(
  { database, clock }: AuthoringParts,
  user: Author,
  moduleId: string,
  { file, text, seen }: FileChange,
): Promise<Changed> {
  if (!isFileName(file)) return { ok: false, fault: 'badName' };
  const where = draftKey(user, moduleId);
  return database.write(async (tx): Promise<Changed> => {
    const found = teaches(user) ? await tx.ownModule.findUnique({ where }) : null;
    if (found === null) return { ok: false, fault: 'notFound' };
    if (found.updatedAt.getTime() !== seen) return { ok: false, fault: 'changed' };
    const { [file]: _, ...others } = readDraft(found.draft);
    const files = text === null ? others : { ...others, [file]: text };
    if (!fits(files)) return { ok: false, fault: 'tooLong' };
    // Later than before, even within one millisecond: it is what the next author has seen.
    const updatedAt = new Date(Math.max(clock.now(), seen + 1));
    const draft = JSON.stringify(files);
    await tx.ownModule.update({ where, data: { draft, updatedAt, updatedBy: user.id } });
    return { ok: true };
  });
}
