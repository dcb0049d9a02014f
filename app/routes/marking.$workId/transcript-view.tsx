import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import { Disclosure } from '~/ui/disclosure';
import { clockText } from '~/ui/duration';
import { useMessages } from '~/ui/messages/messages';
import { recordMessage } from '~/ui/messages/negotiation';
import { Section } from '~/ui/section';
import { namesOf } from '~/ui/table-names';
import type { TranscriptPart } from './transcript-part';

/** Line by line of the rubric what was done; each time leads to the replay of that moment. */
export function TranscriptView({ transcript }: { transcript: TranscriptPart }) {
  const { t } = useMessages();
  const { lines, tableId, titles, pace } = transcript;
  const names = useMemo(() => namesOf(transcript, t, titles), [transcript, t, titles]);
  return (
    <Section title={t('marking.transcript')}>
      <p className="max-w-3xl text-muted">{t('marking.transcriptHint')}</p>
      {lines.map(({ id, title, moves, lessons }) => (
        <Disclosure
          key={id}
          open={moves.length > 0 && moves.length <= MANY}
          summary={t('marking.line', { title, count: moves.length })}
        >
          {lessons.length > 0 && (
            <p className="pb-2 text-sm">
              {t('marking.taught')}{' '}
              {lessons.map((lesson, i) => (
                <span key={lesson.path}>
                  {i > 0 && ', '}
                  <Link to={lesson.path} className="link">
                    {lesson.title}
                  </Link>
                </span>
              ))}
            </p>
          )}
          <ol className="grid max-w-3xl">
            {moves.map(({ seq, at, kind, values, only }) => (
              <li
                key={seq}
                className="grid grid-cols-[3.75rem_1fr] gap-2 border-b border-line py-1.5 text-[0.9375rem]"
              >
                <Link
                  to={`/tables/${tableId}/debrief?part=replay&at=${seq}`}
                  className="link inline-flex min-h-6 items-start text-sm tabular-nums"
                >
                  {clockText(Math.max(0, at) * pace)}
                </Link>
                <p>
                  {t(recordMessage(kind), {
                    ...names.filled({ seat: only[0] ?? '', ...values }),
                    by: t('marking.trainee'),
                  })}
                </p>
              </li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </Section>
  );
}

/** More moves than this stay folded. */
const MANY = 12;
