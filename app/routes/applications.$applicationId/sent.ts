import { answersFromFields, readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Sent } from '~/server/fellowship/applications/applications';
import { declaredIn } from '~/server/fellowship/applications/declared';
import { CHOICE, CONSENT, DECLARE, FIELD, MADE, WRITTEN } from './field-names';
import { partsOf } from './parts';

/** All the texts under a name of a form that was sent. */
export type FormTexts = (name: string) => readonly string[];

/**
 * What a form of the page says: one answer, as the page sends them while one writes (its question, and
 * the answer as JSON), or a whole part with its declarations.
 */
export function sentIn(definition: CallDefinition, all: FormTexts): Sent {
  const [one] = all(FIELD.question);
  if (one !== undefined) {
    const questions = definition.questions.filter(({ id }) => id === one);
    const answers = readAnswers({ questions }, { [one]: jsonIn(all(FIELD.answer)[0]) });
    const asked = questions.map(({ id }) => id);
    return { asked, answers, ...madeIn(asked, all) };
  }
  const [part = ''] = all(FIELD.part);
  const questions = partsOf(definition.questions)[Number(part) - 1] ?? [];
  const asked = questions.map(({ id }) => id);
  const answers = answersFromFields({ questions: [...questions] }, all);
  const sent = { asked, answers, ...madeIn(asked, all) };
  if (all(FIELD.declares).length === 0) return sent;
  const values = declaredIn(definition, (id) => all(DECLARE + id)[0] ?? '');
  const [made] = all(FIELD.madeDeclared);
  const declaration = { values, consent: all(CONSENT).length > 0, ...(made && { made }) };
  return { ...sent, declaration };
}

/** What the form of answers that were changed elsewhere says: those that are to be as they were written. */
export function chosenIn(definition: CallDefinition, all: FormTexts): Sent {
  const questions = definition.questions.filter(({ id }) => all(CHOICE + id)[0] === 'written');
  const asked = questions.map(({ id }) => id);
  const written = questions.map(({ id }) => [id, jsonIn(all(WRITTEN + id)[0])]);
  const answers = readAnswers({ questions }, Object.fromEntries(written));
  return { asked, answers, ...madeIn(asked, all) };
}

/** The marks that came with the answers; nothing where none came. */
function madeIn(asked: readonly string[], all: FormTexts): Pick<Sent, 'made'> {
  const marks = asked.flatMap((id) => {
    const [text] = all(MADE + id);
    return text === undefined ? [] : [[id, text.split(' ')] as const];
  });
  return marks.length === 0 ? {} : { made: Object.fromEntries(marks) };
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
