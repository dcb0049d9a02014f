import { Link } from '@remix-run/react';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import type { ExercisePart, RubricPart } from './activity-page';
import { MarkView } from './mark-view';

interface ExerciseProps {
  exercise: ExercisePart;
  rubric: RubricPart;
}

/** Where to play, and what was played. */
export function Exercise({ exercise, rubric }: ExerciseProps) {
  const { t } = useMessages();
  const { scenario, played, seats } = exercise;
  const mark = played.find((one) => one.mark !== null)?.mark;
  return (
    <>
      {mark && <MarkView mark={mark} rubric={rubric} />}
      {played.length > 0 && (
        <Notice tone="good" title={t('activity.exercise.done')}>
          <ul className="grid gap-1">
            {played.map(({ tableId, at }) => (
              <li key={tableId}>
                <Link to={`/tables/${tableId}/debrief`} className="link">
                  {t('activity.exercise.debrief')}
                </Link>{' '}
                <span className="text-muted">
                  <DateTime at={at} />
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t('activity.exercise.where')}>
        {seats.length > 0 && (
          <ul className="grid gap-3">
            {seats.map(({ tableId, title, practice, party, lobby }) => (
              <li
                key={tableId}
                className="flex flex-wrap items-center justify-between gap-3 border border-line bg-surface px-4 py-3"
              >
                <span>
                  <span className="block font-semibold">{title}</span>
                  <span className="text-sm text-muted">
                    {t(practice ? 'activity.exercise.practice' : 'activity.exercise.class', {
                      party,
                    })}
                  </span>
                </span>
                <LinkButton
                  to={`/tables/${tableId}${lobby ? '/lobby' : ''}`}
                  {...(practice ? {} : { kind: 'primary' as const })}
                >
                  {t(lobby ? 'activity.exercise.prepare' : 'activity.exercise.enter')}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
        <p>{t('activity.exercise.counts')}</p>
        <div>
          <LinkButton
            to={`/scenarios/${scenario}`}
            {...(seats.length === 0 && played.length === 0 ? { kind: 'primary' as const } : {})}
          >
            {t('activity.exercise.practise')}
          </LinkButton>
        </div>
      </Section>
    </>
  );
}
