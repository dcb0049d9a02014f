import type { ApplicationPage } from '~/server/fellowship/screening/application';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

interface ReviewsPartProps {
  application: Pick<ApplicationPage, 'reviews' | 'criteria' | 'farApart'>;
  zone: string;
}

/** What reviewers scored and said, once they have handed it in. */
export function ReviewsPart({ application, zone }: ReviewsPartProps) {
  const { reviews, criteria, farApart } = application;
  const { t } = useMessages();
  return (
    <Section title={t('intake.application.reviews')}>
      {reviews.length === 0 ? (
        <p className="text-muted">{t('intake.application.noReviews')}</p>
      ) : (
        <>
          {farApart && (
            <Notice tone="warn" title={t('intake.application.farApart')}>
              <p>{t('intake.application.farApartHint')}</p>
            </Notice>
          )}
          <Table
            caption={t('intake.application.reviews')}
            columns={[
              { key: 'by', title: t('intake.application.reviewer') },
              ...criteria.map(({ id, title, most }) => ({
                ...{ key: id, title: `${title} (${most})`, numeric: true },
              })),
              { key: 'at', title: t('intake.application.handedIn') },
            ]}
          >
            {reviews.map(({ id, by, round, points, submittedAt }) => (
              <Row
                key={id}
                head={
                  <span className="grid min-w-32 justify-items-start">
                    {by}
                    {round === 'third' && <Badge>{t('intake.application.third')}</Badge>}
                  </span>
                }
              >
                {criteria.map((criterion, index) => (
                  <Cell key={criterion.id} numeric>
                    {points[index] ?? '–'}
                  </Cell>
                ))}
                <Cell>
                  {submittedAt === null ? (
                    <span className="text-muted">{t('intake.application.notYet')}</span>
                  ) : (
                    <DateTime at={submittedAt} zone={zone} />
                  )}
                </Cell>
              </Row>
            ))}
          </Table>
          {reviews
            .filter(({ comment }) => comment !== '')
            .map(({ id, by, comment }) => (
              <figure key={id} className="max-w-prose border-l-4 border-line pl-4">
                <blockquote className="break-words whitespace-pre-line">{comment}</blockquote>
                <figcaption className="text-sm text-muted">{by}</figcaption>
              </figure>
            ))}
        </>
      )}
    </Section>
  );
}
