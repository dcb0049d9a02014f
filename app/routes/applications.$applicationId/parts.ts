import type { Question } from '~/core/fellowship/call/question-schema';

/** A long form is asked part by part, so that a slow line carries a page at a time. */
const HEAVIEST = 30;

/**
 * The questions of a form in the parts in which they are asked: whole sections where they fit, one
 * part where all do.
 */
export function partsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const parts: Question[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const section of sectionsOf(questions)) {
    const more = section.reduce((sum, question) => sum + weightOf(question), 0);
    if (weight + more > HEAVIEST) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(...section);
    weight += more;
  }
  return parts;
}

/** Questions in a row under one heading. */
export function sectionsOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const sections: Question[][] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last && last[0]?.section === question.section) last.push(question);
    else sections.push([question]);
  }
  return sections;
}

/** About how much of a page a question takes: the words of its answer, long lists to choose from. */
function weightOf(question: Question): number {
  if (question.type === 'text') return 2 + question.maxWords / 80;
  if (question.type === 'languages') return 8;
  if (question.type === 'country') return question.among === undefined ? 6 : 2;
  return question.type === 'choice' ? 1 + question.options.length / 6 : 1;
}

/** The part in which a question is asked, from 1. */
export function partWith(parts: readonly (readonly Question[])[], id: string): number {
  return parts.findIndex((part) => part.some((question) => question.id === id)) + 1;
}
