import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

/** What came of a form of this page. */
export type FormAnswer = { done: boolean } | { fault: string; minutes: number } | undefined;

/** Says that it was done, or why not. */
export function AnswerNotice({ answer, done }: { answer: FormAnswer; done: string }) {
  const { t } = useMessages();
  if (answer === undefined) return null;
  if (!('fault' in answer)) {
    return (
      <Notice tone="good" live="status">
        <p>{done}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live="alert">
      <p>{t(`people.fault.${answer.fault}`, { minutes: answer.minutes })}</p>
    </Notice>
  );
}
