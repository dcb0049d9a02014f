import { answersFromFields, readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Sent } from '~/server/fellowship/applications/applications';
import { declaredIn } from '~/server/fellowship/applications/declared';
import { CONSENT, DECLARE, FIELD } from './field-names';
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
    return { asked: questions.map(({ id }) => id), answers };
  }
  const [part = ''] = all(FIELD.part);
  const questions = partsOf(definition.questions)[Number(part) - 1] ?? [];
  const sent = {
    asked: questions.map(({ id }) => id),
    answers: answersFromFields({ questions: [...questions] }, all),
  };
  if (all(FIELD.declares).length === 0) return sent;
  const values = declaredIn(definition, (id) => all(DECLARE + id)[0] ?? '');
  return { ...sent, declaration: { values, consent: all(CONSENT).length > 0 } };
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
