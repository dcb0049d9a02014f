import type { Review } from '~/server/learning/review';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';

/** Nothing to ask now: when the next comes, or how a first one comes about. */
export function NothingLeft({
  known,
  nextAt,
  exercise,
}: Pick<Review, 'known' | 'nextAt' | 'exercise'>) {
  const { t } = useMessages();
  if (known === 0) {
    return (
      <EmptyState title={t('review.noneYet')}>
        <p>{t('review.noneYetBody')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('review.done')}>
      <p role="status">
        {t('review.doneBody', { count: known })}{' '}
        {nextAt !== null && (
          <>
            {t(exercise && nextAt < exercise.at ? 'review.nextExercise' : 'review.next')}{' '}
            <DateTime at={nextAt} />
          </>
        )}
      </p>
    </EmptyState>
  );
}
