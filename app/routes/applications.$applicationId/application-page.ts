import { answersFault } from '~/core/fellowship/call/answer-faults';
import type { Answers } from '~/core/fellowship/call/answers';
import { completeness } from '~/core/fellowship/call/completeness';
import type { OwnApplication } from '~/server/fellowship/applications/own';
import { partsOf, sectionsOf } from './parts';

/** What every page of an application shows. */
function frame({ id, number, call, standing, definition, sent, declared }: OwnApplication) {
  return {
    ...{ id, number, standing, title: call.title },
    call: { slug: call.slug, academy: call.academy, closesAt: call.closesAt, zone: call.zone },
    sentAt: sent?.at ?? null,
    declarations: {
      asked: definition.declarations.map(({ id: of, label, purpose, options }) => {
        return { id: of, label, purpose, options };
      }),
      declared,
    },
  };
}

/** An application to write: one part of its questions, with the answers to them. */
export function openPage(
  own: OwnApplication,
  at: { part: number; now: number; commandId: string },
) {
  const { definition, answers, changed } = own;
  const parts = partsOf(definition.questions);
  const part = Math.min(Math.max(Math.trunc(at.part) || 1, 1), parts.length);
  const questions = parts[part - 1] ?? [];
  const faults = answersFault({ questions: [...questions] }, answers, { complete: false });
  const ids = questions.map(({ id }) => id);
  const { answered, required } = completeness(definition, answers);
  return {
    state: 'open' as const,
    ...frame(own),
    ...{ now: at.now, commandId: at.commandId, part, changed },
    // Whom an answer reveals is a matter of its readers.
    questions: questions.map((question) => ({ ...question, reveals: [] })),
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id))),
    faults: faults.map(({ question, code, values }) => ({ question, code, values })),
    eligibility: definition.eligibility.filter(({ question }) => ids.includes(question)),
    parts: parts.map((each) => each[0]?.section ?? ''),
    progress: { answered, required },
    lastPart: part === parts.length,
  };
}

/** An application after the deadline, or with a result: what was sent in, to be read. */
export function closedPage(own: OwnApplication, at: { now: number; commandId: string }) {
  const { definition, sent, answers } = own;
  const shown: Answers = sent?.answers ?? answers;
  return {
    state: 'closed' as const,
    ...frame(own),
    ...at,
    sections: sectionsOf(definition.questions).map((section) =>
      section.map((question) => ({ question, answer: shown[question.id] ?? null })),
    ),
  };
}

export type OpenPage = ReturnType<typeof openPage>;
export type ClosedPage = ReturnType<typeof closedPage>;
export type ApplicationPage = OpenPage | ClosedPage;
