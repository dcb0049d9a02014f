import type { Question } from '~/core/fellowship/call/question-schema';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Reader } from '../../store/database';
import { answersIn } from '../reviewing/identity';
import { answerWords } from './answer-words';
import { type SheetRow, sheetOf } from './sheet';

/** An application in an exported table, with its answers in the order of the call. */
export interface ExportedApplication
  extends Pick<SheetRow, 'number' | 'email' | 'state' | 'sentAt' | 'screening' | 'reason'> {
  readonly answers: readonly string[];
}

/** The applications of an intake that were sent in, batch by batch. Declarations are no part of it. */
export interface ApplicationExport {
  readonly title: string;
  readonly questions: readonly Question[];
  rows(): AsyncIterable<readonly ExportedApplication[]>;
}

const BATCH = 200;

/**
 * The applications of an intake for a file, in the order of the list: all that were sent in, with those
 * withdrawn, and no drafts. Rows come in batches of at most 200, so that a large call needs little memory.
 */
export function exportOf(
  reader: Reader,
  { id, title }: { id: string; title: string },
  definition: CallDefinition,
): ApplicationExport {
  const { questions } = definition;
  return {
    title,
    questions,
    async *rows() {
      const all = await sheetOf(reader, id, definition);
      const sent = all.filter(({ state }) => state !== 'draft');
      for (let at = 0; at < sent.length; at += BATCH) {
        yield await answeredIn(reader, definition, sent.slice(at, at + BATCH));
      }
    },
  };
}

async function answeredIn(
  reader: Reader,
  definition: CallDefinition,
  rows: readonly SheetRow[],
): Promise<ExportedApplication[]> {
  const found = await reader.application.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, submitted: true },
  });
  const texts = new Map(found.map(({ id, submitted }) => [id, submitted]));
  return rows.map(({ id, number, email, state, sentAt, screening, reason }) => {
    const answers = answersIn(definition, texts.get(id) ?? null);
    const words = definition.questions.map((question) => answerWords(question, answers));
    return { number, email, state, sentAt, screening, reason, answers: words };
  });
}
