import { Link } from '@remix-run/react';
import type { ExerciseLine } from '~/server/exercises/agenda';
import { Badge } from '~/ui/badge';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';

const TONES = { draft: 'warn', running: 'good', ended: 'plain' } as const;

/** The academy's latest exercises, one line each. */
export function ExerciseList({ exercises }: { exercises: readonly ExerciseLine[] }) {
  const { t } = useMessages();
  if (exercises.length === 0) {
    return (
      <EmptyState title={t('exercises.none')}>
        <p className="text-muted">{t('exercises.noneHint')}</p>
        <LinkButton to="/exercises/new">{t('exercises.create')}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <ul>
      {exercises.map(({ id, title, scenarioTitle, status, tables, people }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-baseline"
        >
          <span className="min-w-0">
            <Link
              to={`/exercises/${id}`}
              className="link inline-block py-1 font-semibold pointer-coarse:py-2.5"
            >
              {title}
            </Link>
            <span className="block text-sm text-muted">{scenarioTitle}</span>
          </span>
          <span className="flex items-baseline gap-3 text-sm text-muted">
            {t('exercises.size', { tables, people })}
            <Badge tone={TONES[status]}>{t(`exercises.status.${status}`)}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}
