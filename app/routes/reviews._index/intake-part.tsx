import { Link } from '@remix-run/react';
import type { OwnReview } from '~/server/fellowship/reviewing/own-list';
import { DateTime } from '~/ui/date-time';
import { CheckIcon } from '~/ui/icons';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { PageLinks } from '~/ui/page-links';
import { ProgressBar } from '~/ui/progress-bar';
import { Section } from '~/ui/section';
import { Tabs } from '~/ui/tabs';
import type { ListedIntake } from './lists-page';

/** What somebody reviews for one intake: how far they are, the next one, and all of them. */
export function IntakePart({ intake }: { intake: ListedIntake }) {
  const { t } = useMessages();
  const { id, title, timeZone, reviewsBy, open, assigned, done, next, show, page, pages } = intake;
  const to = (values: Record<string, string | number>) => {
    const search = Object.entries({ intake: id, ...values }).map(([k, v]) => [k, String(v)]);
    return `/reviews?${new URLSearchParams(search)}`;
  };
  return (
    <Section
      title={title}
      aside={
        reviewsBy !== null && (
          <p className="text-sm text-muted">
            {t(open ? 'reviewing.mine.until' : 'reviewing.mine.closedAt')}{' '}
            <DateTime at={reviewsBy} zone={timeZone} />
          </p>
        )
      }
    >
      <ProgressBar
        done={done}
        of={assigned}
        label={t('reviewing.mine.progress', { done, assigned })}
      />
      {!open && (
        <Notice title={t('reviewing.mine.closed')}>
          <p>{t('reviewing.mine.closedMore')}</p>
        </Notice>
      )}
      {open && next !== null && (
        <div>
          <LinkButton to={`/reviews/${next}`} kind="primary">
            {t(done === 0 ? 'reviewing.mine.begin' : 'reviewing.mine.goOn')}
          </LinkButton>
        </div>
      )}
      {assigned === 0 ? (
        <p className="text-muted">{t('reviewing.mine.nothingYet')}</p>
      ) : (
        <>
          <Tabs
            label={t('reviewing.mine.tabs', { title })}
            tabs={[
              {
                to: to({ show: 'open' }),
                label: t('reviewing.mine.tab.open', { count: assigned - done }),
                current: show === 'open',
              },
              {
                to: to({ show: 'handedIn' }),
                label: t('reviewing.mine.tab.handedIn', { count: done }),
                current: show === 'handedIn',
              },
            ]}
          />
          <ReviewChips reviews={intake.reviews} />
          <PageLinks page={page} pages={pages} to={(number) => to({ show, page: number })} />
        </>
      )}
    </Section>
  );
}

const stateOf = messageIds('reviewing.state.');

/** One square per review, with a mark for what was begun or handed in. */
function ReviewChips({ reviews }: { reviews: readonly OwnReview[] }) {
  const { t } = useMessages();
  if (reviews.length === 0) return <p className="text-muted">{t('reviewing.mine.emptyList')}</p>;
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(4rem,1fr))] gap-2">
      {reviews.map(({ id, place, state }) => (
        <li key={id}>
          <Link
            to={`/reviews/${id}`}
            aria-label={t('reviewing.mine.review', { number: place, state: t(stateOf(state)) })}
            className="flex min-h-11 items-center justify-center gap-1 border border-line bg-raised tabular-nums hover:border-ink"
          >
            {place}
            {state === 'handedIn' && (
              <span className="text-good">
                <CheckIcon />
              </span>
            )}
            {state === 'started' && <span aria-hidden="true">…</span>}
          </Link>
        </li>
      ))}
    </ol>
  );
}
