import { courseOf } from '~/core/debrief/course';
import { type TranscriptLine, transcriptOf } from '~/core/debrief/transcript';
import type { RubricLine } from '~/core/learning/format/items';
import { NO_MODULE } from '~/core/learning/progress/events';
import { type PublicScenario, publicScenario } from '~/core/scenario/publicPart';
import type { Scenario } from '~/core/scenario/schema';
import type { MarkingParts } from './parts';
import type { MarkableWork } from './work';
import { playedAddress, type WorkId, writeWorkId } from './work-id';

type SimulationId = Extract<WorkId, { kind: 'simulation' }>;

/** Somebody's part in a table of a class that has ended; null for any other table. */
export async function loadSimulation(
  { database }: Pick<MarkingParts, 'database'>,
  id: SimulationId,
): Promise<MarkableWork | null> {
  const seat = await database.reader.seat.findFirst({
    where: {
      tableId: id.table,
      userId: id.userId,
      table: { status: 'ended', exercise: { kind: 'class' } },
    },
    select: {
      party: true,
      academyId: true,
      user: { select: { id: true, name: true, pseudonym: true } },
      table: {
        select: {
          number: true,
          createdAt: true,
          events: { orderBy: { seq: 'desc' }, take: 1, select: { at: true } },
          exercise: {
            select: { id: true, title: true, pace: true, scenario: { select: { json: true } } },
          },
        },
      },
    },
  });
  if (!seat?.user) return null;
  const { exercise, events, number, createdAt } = seat.table;
  const scenario: Scenario = JSON.parse(exercise.scenario.json);
  const played = await database.reader.learningEvent.findFirst({
    where: { subject: id.table, userId: id.userId, type: 'exercisePlayed' },
    select: { id: true },
  });
  return {
    id,
    // Who sat there and did nothing has no place in the record; then the long address has to do.
    address: played ? playedAddress(played.id) : writeWorkId(id),
    academyId: seat.academyId,
    learner: seat.user,
    title: exercise.title,
    part: String(number),
    at: (events[0]?.at ?? createdAt).getTime(),
    task: '',
    texts: [],
    chosen: null,
    rubric: scenario.debrief.rubric.map(levelsAsMarks),
    model: null,
    moduleId: NO_MODULE,
    versionId: NO_MODULE,
    seat: { exercise: exercise.id, scenario: scenario.id, party: seat.party, pace: exercise.pace },
  };
}

/** A scenario's rubric has levels and no marks: each level up is worth one. */
function levelsAsMarks({ id, title, levels }: Scenario['debrief']['rubric'][number]): RubricLine {
  return { id, title, levels: levels.map((text, marks) => ({ marks, text })) };
}

/** What a trainee did at a table, line by line of the rubric, and what to name things by. */
export interface Transcript {
  readonly lines: readonly TranscriptLine[];
  readonly scenario: PublicScenario;
  readonly titles: Readonly<Record<string, string>>;
}

/** The evidence transcript of a simulation: only what this person sent, not who sat there too. */
export async function loadTranscript(
  { database, tables }: Pick<MarkingParts, 'database' | 'tables'>,
  { table, userId }: SimulationId,
  party: string,
): Promise<Transcript> {
  const rows = await database.reader.tableEvent.findMany({
    where: { tableId: table, seat: party, actorId: userId },
    select: { seq: true },
  });
  const { machine, events } = await tables.logOf(table);
  const course = courseOf(machine, events);
  const { scenario } = course.setting;
  const lines = transcriptOf(course, party, new Set(rows.map(({ seq }) => seq)));
  const named = [...scenario.evidence, ...scenario.injects];
  const told = new Set(
    lines.flatMap(({ moves }) =>
      moves.flatMap(({ values }) => [values.evidence ?? '', values.inject ?? '']),
    ),
  );
  const titles = named.filter(({ id }) => told.has(id)).map(({ id, title }) => [id, title]);
  return { lines, scenario: publicScenario(scenario), titles: Object.fromEntries(titles) };
}
