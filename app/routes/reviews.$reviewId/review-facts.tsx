import type { OwnPage } from '~/server/fellowship/reviewing/desk';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';

type Facts = Pick<OwnPage, 'reviewsBy' | 'timeZone' | 'submittedAt' | 'open'>;

/** Until when it may be changed, and whether it was handed in. */
export function ReviewFacts({ review }: { review: Facts }) {
  const { t } = useMessages();
  const { reviewsBy, timeZone, submittedAt, open } = review;
  return (
    <>
      {submittedAt !== null && (
        <>
          <Badge tone="good">{t('reviewing.state.handedIn')}</Badge>
          <DateTime at={submittedAt} zone={timeZone} />
        </>
      )}
      {reviewsBy !== null && (
        <span>
          {t(open ? 'reviewing.mine.until' : 'reviewing.mine.closedAt')}{' '}
          <DateTime at={reviewsBy} zone={timeZone} />
        </span>
      )}
    </>
  );
}
