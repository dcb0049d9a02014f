import { COUNTRIES } from '~/core/fellowship/call/countries';
import type { Question } from '~/core/fellowship/call/question-schema';
import { NEEDABLE } from '~/core/fellowship/call/revealed';
import type { Call } from '~/server/fellowship/applications/calls';
import { renderMarkdown } from '~/server/markdown/render';

/** Everything that the public page of a call shows. */
export function callPage(call: Call, now: number) {
  const { definition, intakeId: _, academyId: _academy, ...listed } = call;
  const { about, questions, eligibility, rubric, declarations, selection, review } = definition;
  const needed = rubric.flatMap(({ needs }) => needs);
  return {
    ...listed,
    now,
    about: renderMarkdown(about, 3),
    eligibility: eligibility.map(({ sentence }) => sentence),
    questions: questions.map(asked),
    rubric: rubric.map(({ id, title, question, weight, levels, needs, because }) => ({
      ...{ id, title, question: question ?? null, weight, needs, because: because ?? null },
      levels: levels.map(({ points, descriptor }) => ({ points, descriptor })),
    })),
    hidden: NEEDABLE.filter((matter) => !needed.includes(matter)),
    reviews: review.perApplication,
    thirdAbove: review.thirdOpinionAbove,
    rules: selection.map(({ id, title, sensitive, weight }) => {
      return { id, title, sensitive, must: weight === undefined };
    }),
    declarations: declarations.map(({ id, label, purpose }) => ({ id, label, purpose })),
  };
}

export type CallPage = ReturnType<typeof callPage>;

/** A question as a preview of the form shows it. */
function asked(question: Question) {
  const { id, label, help = null, section = null, required, type } = question;
  return { ...{ id, label, help, section, required, type }, ...measure(question) };
}

/** How much of an answer there may be, and what there is to choose from. */
function measure(question: Question): { most: number; options: readonly string[] } {
  switch (question.type) {
    case 'text':
      return { most: question.maxWords, options: [] };
    case 'line':
      return { most: question.maxLength, options: [] };
    case 'choice': {
      const options = question.options.map(({ label }) => label);
      return { most: question.many ? (question.most ?? options.length) : 1, options };
    }
    case 'country':
      return { most: 1, options: (question.among ?? []).map((code) => COUNTRIES[code] ?? code) };
    case 'languages':
      return { most: question.most, options: [] };
    default:
      return { most: 0, options: [] };
  }
}
