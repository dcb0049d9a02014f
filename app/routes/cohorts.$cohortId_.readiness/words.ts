import { messageOf, type Reason } from '~/core/fellowship/readiness/readiness';
import type { Translate } from '~/ui/messages/messages';

/** Why somebody is not ready, as a sentence about them. */
export function reasonText(t: Translate, { code, values }: Reason): string {
  return t(isShared(code) ? `cohort.need.${code}` : `readiness.reason.${code}`, values);
}

/** The same as a sentence to them. */
function wordText(t: Translate, { code, values }: Reason): string {
  return t(isShared(code) ? `cohort.word.${code}` : `readiness.word.${code}`, values);
}

/** Whether who needs help is told of the same reason, in the same words. */
function isShared(code: Reason['code']): boolean {
  return messageOf(code).startsWith('cohort.need.');
}

/** Whom a reminder is to, and what they miss that is theirs to do. */
interface Reminded {
  readonly name: string;
  readonly reasons: readonly Reason[];
  /** The exercise's title. */
  readonly exercise: string;
}

/** A reminder, ready to be sent or changed: one line a reason. @param from who writes */
export function reminder(
  t: Translate,
  { name, reasons, exercise }: Reminded,
  from: string,
): { title: string; body: string } {
  return {
    title: t('readiness.reminder.title', { exercise }),
    body: [
      t('cohort.help.dear', { name }),
      reasons.map((reason) => `- ${wordText(t, reason)}`).join('\n'),
      t('readiness.reminder.where'),
      from,
    ].join('\n\n'),
  };
}
