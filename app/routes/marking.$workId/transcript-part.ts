import type { TranscriptMove } from '~/core/debrief/transcript';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import type { Transcript } from '~/server/teaching/marking/load-simulation';
import type { MarkableWork } from '~/server/teaching/marking/work';
import { type Named, namedIn } from '~/ui/table-names';

/** What a trainee did at a table, by the lines of the rubric. */
export interface TranscriptPart extends Named {
  readonly tableId: string;
  /** Minutes of the meeting that passed in one real minute. */
  readonly pace: number;
  readonly titles: Readonly<Record<string, string>>;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly moves: readonly TranscriptMove[];
    readonly lessons: readonly { readonly path: string; readonly title: string }[];
  }[];
}

/** The transcript with the lessons that the reader's academy has. */
export async function transcriptPart(
  { curriculum }: Pick<Services, 'curriculum'>,
  { academyId }: Person,
  { id, seat }: MarkableWork,
  { lines, scenario, titles }: Transcript,
): Promise<TranscriptPart> {
  const found = lines.map(async ({ id: line, title, moves, lessons }) => ({
    id: line,
    title,
    moves,
    lessons: (await Promise.all(lessons.map(lessonAt))).filter((each) => each !== null),
  }));
  async function lessonAt({ module, lesson }: { module: string; lesson: string }) {
    const course = await curriculum.current(academyId, module);
    const known = course?.module.lessons.find((each) => each.id === lesson);
    return known ? { path: `/modules/${module}/lessons/${lesson}`, title: known.title } : null;
  }
  return {
    ...namedIn(scenario),
    tableId: id.kind === 'simulation' ? id.table : '',
    titles,
    pace: seat?.pace ?? 1,
    lines: await Promise.all(found),
  };
}
