import type { HistoryLine } from '~/server/fellowship/screening/application';
import { DateTime } from '~/ui/date-time';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const happened = messageIds('intake.event.');
const found = messageIds('intake.found.');

/** What happened to it, the latest first. */
export function HistoryPart({ history, zone }: { history: readonly HistoryLine[]; zone: string }) {
  const { t } = useMessages();
  return (
    <Section title={t('intake.application.history')}>
      <ol className="grid gap-1.5">
        {history.map(({ id, type, at, by, result }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <span className="text-muted tabular-nums">
              <DateTime at={at} zone={zone} />
            </span>
            <span>
              {wordsOf(type)}
              {result !== '' && `: ${t(found(result))}`}
              {by !== '' && ` (${by})`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );

  /** A kind of event that has no words of its own is named as it is. */
  function wordsOf(type: string): string {
    const words = t(happened(type));
    return words === happened(type) ? type : words;
  }
}
