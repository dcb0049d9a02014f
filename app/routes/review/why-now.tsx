import type { NextExercise } from '~/server/learning/next-exercise';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';

/** What is being prepared for. */
export function WhyNow({ exercise }: { exercise: NextExercise }) {
  const { t } = useMessages();
  return (
    <span>
      {t('review.exercise', { title: exercise.title })} <DateTime at={exercise.at} />
    </span>
  );
}
