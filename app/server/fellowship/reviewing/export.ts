import type { ExportValue } from '../../export/csv';
import type { Person } from '../../people/person';
import { type FellowshipParts, intakeRunBy } from '../parts';
import { panelOf } from './panel';
import { inOrder, type ScoreLine, scoresOf } from './scores';

/** The scores of an intake for a file: a line per review, and one for applications without any. */
export interface ScoreExport {
  readonly title: string;
  /** Number, reviewer, score, normalised score, merit, whether a third opinion is wanted. */
  rows(): AsyncIterable<readonly (readonly ExportValue[])[]>;
}

const A_BATCH = 200;

/** Notes in the audit log that the scores leave the house, and hands them over; null: not theirs. */
export async function exportScores(
  { database, auditIn }: FellowshipParts,
  user: Person,
  intakeId: string,
  format: 'csv' | 'xlsx',
  yes: string,
): Promise<ScoreExport | null> {
  const { reader } = database;
  const intake = await intakeRunBy(reader, user, intakeId);
  if (intake === null) return null;
  const trace = { academyId: user.academyId, actorId: user.id, subject: intakeId };
  const detail = { what: 'reviews', format };
  await database.write((tx) => auditIn(tx, { ...trace, action: 'data.exported', detail }));
  const names = new Map((await panelOf(reader, intakeId)).map(({ id, name }) => [id, name]));
  const lines = inOrder(await scoresOf(reader, intakeId, names), 'number');
  async function* rows() {
    for (let from = 0; from < lines.length; from += A_BATCH) {
      yield lines.slice(from, from + A_BATCH).flatMap((line) => rowsOf(line, yes));
    }
  }
  return { title: intake.title, rows };
}

function rowsOf({ number, parts, merit, thirdWanted }: ScoreLine, yes: string): ExportValue[][] {
  const rest = [merit === null ? null : merit / 100, thirdWanted ? yes : null];
  if (parts.length === 0) return [[number, null, null, null, ...rest]];
  return parts.map(({ by, score, normalised }) => [
    ...[number, by, score / 100, normalised / 100, ...rest],
  ]);
}
