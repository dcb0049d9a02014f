import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { answerMark } from '~/core/fellowship/call/answer-mark';
import type { Answer } from '~/core/fellowship/call/answers';
import { type Deliveries, useUnsent } from '~/ui/offline/use-unsent';
import type { OpenPage } from './application-page';
import { FIELD, MADE } from './field-names';
import { answerIn, answerKept, isWritten, questionOf } from './form-values';

/** How long a pause in writing is before what was written is sent. */
const PAUSE_MS = 800;
/** A line that hangs must not hold anybody: what was not sent waits on this device. */
const PATIENCE_MS = 4_000;
/** Of what a page has sent itself, so many marks go along with an answer. */
const MOST_MARKS = 30;

/** Answers as they were changed since the page came; null for what was emptied. */
export type Changed = Readonly<Record<string, Answer | null>>;

interface Writing extends Pick<Deliveries, 'states' | 'waiting'> {
  readonly changed: Changed;
  /** From what the answer to a question was made: see `MadeFrom`. */
  readonly madeFrom: (question: string) => readonly string[];
  /** Whether sending had to be given up because the server could not be reached. */
  readonly lost: boolean;
  /** What the form listens to. */
  readonly on: {
    readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  };
}

/**
 * Sends each answer as it is given; without a connection it waits on this device, through reloads
 * too. The form itself goes only when nothing waits any more, so that nothing old overtakes it.
 */
export function useApplication(page: OpenPage, form: RefObject<HTMLFormElement>): Writing {
  const { id, now, questions } = page;
  const { states, waiting, put, settle } = useUnsent(
    `application:${id}`,
    `/applications/${id}`,
    now,
  );
  const [changed, setChanged] = useState<Changed>({});
  const [lost, setLost] = useState(false);
  const own = useRef(new Map<string, readonly string[]>());
  const isSettled = useRef(false);
  const pauses = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const madeFrom = (name: string): readonly string[] => {
    const waited = waiting[name];
    const first =
      waited === undefined
        ? [answerMark(page.answers[name] ?? null)]
        : [...marksIn(waited[MADE + name]), answerMark(answerKept(waited[FIELD.answer]))];
    return [...first, ...(own.current.get(name) ?? [])];
  };
  const send = (name: string) => {
    clearTimeout(pauses.current.get(name));
    pauses.current.delete(name);
    const question = questions.find((each) => each.id === name);
    if (!form.current || question === undefined) return;
    const answer = answerIn(form.current, question);
    setChanged((before) => ({ ...before, [name]: answer }));
    put(name, {
      [FIELD.intent]: 'answer',
      [FIELD.question]: name,
      [FIELD.answer]: JSON.stringify(answer),
      [MADE + name]: madeFrom(name).join(' '),
    });
    const sent = [...(own.current.get(name) ?? []), answerMark(answer)];
    own.current.set(name, sent.slice(-MOST_MARKS));
  };
  const inTime = () => {
    for (const name of [...pauses.current.keys()]) send(name);
    const patience = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
    return Promise.race([settle(), patience]);
  };

  return {
    ...{ states, waiting, changed, lost, madeFrom },
    on: {
      onInput({ target }) {
        const name = questionOf(target);
        if (name === null) return;
        clearTimeout(pauses.current.get(name));
        const pause = isWritten(target) ? PAUSE_MS : 0;
        pauses.current.set(
          name,
          setTimeout(() => send(name), pause),
        );
      },
      onSubmit(event) {
        if (isSettled.current) {
          isSettled.current = false;
          return;
        }
        event.preventDefault();
        const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
        void inTime().then((isSent) => {
          setLost(!isSent);
          if (!isSent) return;
          // While this very event goes round, a form cannot be sent once more.
          setTimeout(() => {
            isSettled.current = true;
            form.current?.requestSubmit(submitter);
          });
        });
      },
    },
  };
}

function marksIn(text: string | undefined): readonly string[] {
  return (text ?? '').split(' ').filter(Boolean);
}
