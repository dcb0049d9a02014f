import type { Need } from '~/core/teaching/needs';
import type { Translate } from '~/ui/messages/messages';

/**
 * A message to somebody, ready to be sent or changed: why, in words to them, one line a reason.
 *
 * @param from who writes
 */
export function readyMessage(
  t: Translate,
  { name, needs }: { name: string; needs: readonly Need[] },
  from: string,
): string {
  const reasons = needs.map(({ code, values }) => `- ${t(`cohort.word.${code}`, values)}`);
  return [
    t('cohort.help.dear', { name }),
    ...(reasons.length > 0 ? [reasons.join('\n')] : []),
    t('cohort.help.offer'),
    from,
  ].join('\n\n');
}
