import type { Debrief } from '~/core/scenario/schema';
import type { Debriefs, TableDebrief } from '~/server/debrief/debriefs';
import type { Reflection, SignedReflection } from '~/server/debrief/reflections';
import type { FormText } from '~/server/http/form';
import type { TableAccess } from '~/server/tables/access';
import { answerField, levelField } from './fields';

export interface ReflectionPart {
  readonly part: 'reflection';
  readonly questions: Debrief['questions'];
  readonly rubric: Debrief['rubric'];
  /** The reader's own; null for who held no seat. */
  readonly own: Reflection | null;
  /** Where one's moves stand by the lines of the rubric, with one's marks; null where nobody marks. */
  readonly evidence: string | null;
  /** Everybody's, for who runs the exercise. */
  readonly all: readonly SignedReflection[] | null;
}

export async function reflectionPart(
  { reflections }: Pick<Debriefs, 'reflections'>,
  { scenario }: TableDebrief,
  access: TableAccess,
  userId: string,
): Promise<ReflectionPart> {
  const { questions, rubric } = scenario.debrief;
  const marked = access.kind === 'class' && access.seat !== null && rubric.length > 0;
  return {
    part: 'reflection',
    questions,
    rubric,
    own: access.seat === null ? null : await reflections.own(access, userId),
    evidence: marked ? `/marking/table:${access.tableId}:${userId}` : null,
    all: access.runs && access.kind === 'class' ? await reflections.all(access) : null,
  };
}

/** A reflection from its form; what is left empty is left out, and so is what nobody asked for. */
export function reflectionFrom(
  text: FormText,
  { questions, rubric }: Debrief,
): Omit<Reflection, 'savedAt'> {
  const answers = questions.flatMap((_question, place) => {
    const answer = text(answerField(place)).trim();
    return answer === '' ? [] : [[String(place), answer] as const];
  });
  const levels = rubric.flatMap(({ id, levels: known }) => {
    const chosen = text(levelField(id));
    return /^\d$/.test(chosen) && Number(chosen) < known.length
      ? [[id, Number(chosen)] as const]
      : [];
  });
  return { answers: Object.fromEntries(answers), levels: Object.fromEntries(levels) };
}
