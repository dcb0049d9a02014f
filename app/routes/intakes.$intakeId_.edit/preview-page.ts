import { COUNTRIES } from '~/core/fellowship/call/countries';
import type { Question } from '~/core/fellowship/call/question-schema';
import type { IntakeDraft } from '~/server/fellowship/intakes/drafts';
import { renderMarkdown } from '~/server/markdown/render';

/** A question as the preview shows it. */
export interface QuestionLine {
  id: string;
  type: Question['type'];
  section: string;
  label: string;
  help: string;
  required: boolean;
  /** What can be chosen; of countries only where there are few. */
  options: string[];
  /** The most words or characters; null where there is no bound. */
  most: number | null;
}

export type PreviewPage = NonNullable<ReturnType<typeof previewOf>>;

/** The call and its form as applicants will read them; null while the definition has faults. */
export function previewOf({ definition, opensAt, closesAt, timeZone }: IntakeDraft) {
  if (definition === null) return null;
  const { title, summary, about, places, questions, rubric } = definition;
  return {
    ...{ title, summary, places, opensAt, closesAt, timeZone },
    about: renderMarkdown(about, 2),
    questions: questions.map(lineOf),
    eligibility: definition.eligibility.map(({ sentence }) => sentence),
    rubric: rubric.map((criterion) => ({
      ...{ id: criterion.id, title: criterion.title, weight: criterion.weight },
      question: criterion.question ?? '',
    })),
    selection: definition.selection.map((rule) => ({
      ...{ id: rule.id, title: rule.title, target: rule.weight !== undefined },
    })),
    declarations: definition.declarations.map(({ id, label, purpose, options }) => ({
      ...{ id, label, purpose, options: options.map((option) => option.label) },
    })),
  };
}

function lineOf(question: Question): QuestionLine {
  const { id, type, label, required, section = '', help = '' } = question;
  return {
    ...{ id, type, section, label, help, required },
    options: optionsOf(question),
    most: mostOf(question),
  };
}

function optionsOf(question: Question): string[] {
  if (question.type === 'choice') return question.options.map(({ label }) => label);
  const { among = [] } = question.type === 'country' ? question : {};
  return among.length <= 20 ? among.map((code) => COUNTRIES[code] ?? code) : [];
}

function mostOf(question: Question): number | null {
  if (question.type === 'text') return question.maxWords;
  return question.type === 'line' ? question.maxLength : null;
}
