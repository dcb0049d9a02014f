import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { partHref, partMeant } from './part-href';

export interface Leaving {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Whether handing in had to be given up because answers could not be sent before. */
  readonly lost: boolean;
}

/** A line that hangs must not hold anybody: what was not sent waits on this device. */
const PATIENCE_MS = 3_000;

/**
 * Leaves a part only when its answers are sent, or wait on this device: to another part, which is
 * there without a connection too, or to hand in, for which nothing of any part may be left waiting.
 *
 * @param settle sends everything; false where something has to wait
 */
export function useLeaving(
  attemptId: string,
  form: RefObject<HTMLFormElement>,
  settle: () => Promise<boolean>,
): Leaving {
  const [lost, setLost] = useState(false);
  const isSettled = useRef(false);
  const inTime = () =>
    Promise.race([
      settle(),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS)),
    ]);
  return {
    lost,
    onSubmit(event) {
      const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
      const intent = submitter instanceof HTMLButtonElement ? submitter.value : '';
      const part = partMeant(intent);
      if (part !== null) {
        event.preventDefault();
        void inTime().then(() => window.location.assign(partHref(attemptId, part)));
        return;
      }
      if (intent !== 'submit' || isSettled.current) {
        isSettled.current = false;
        return;
      }
      event.preventDefault();
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
  };
}
