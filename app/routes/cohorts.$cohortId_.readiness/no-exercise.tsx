import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';

/** What to do where no exercise has a date. */
export function NoExercise({ cohortId }: { cohortId: string }) {
  const { t } = useMessages();
  return (
    <EmptyState title={t('readiness.none')}>
      <p className="text-muted">{t('readiness.noneHint')}</p>
      <LinkButton to={`/cohorts/${cohortId}/assignments`}>{t('readiness.assign')}</LinkButton>
    </EmptyState>
  );
}
