import { Link } from '@remix-run/react';
import type { IntakeOverview } from '~/server/fellowship/intakes/intakes';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { ProgressBar } from '~/ui/progress-bar';
import { Section } from '~/ui/section';

const counted = messageIds('intake.count.');

/** What has been counted so far: applications, reviews, offers. */
export function Figures({ intake }: { intake: IntakeOverview }) {
  const { t } = useMessages();
  const { id, figures, publishedAt } = intake;
  if (publishedAt === null) return null;
  const { applications, reviews, offers } = figures;
  const list = (query: string) => `/intakes/${id}/applications?${query}`;
  const lines: readonly (readonly [string, number, string | null])[] = [
    ['sent', applications.sent, list('state=sent')],
    ['drafts', applications.drafts, list('state=draft')],
    ['withdrawn', applications.withdrawn, list('state=withdrawn')],
    ['unscreened', applications.unscreened, list('screening=none')],
    ['eligible', applications.eligible, list('screening=eligible')],
    ['ineligible', applications.ineligible, list('screening=ineligible')],
    ['duplicate', applications.duplicate, list('screening=duplicate')],
  ];
  const answered = offers.made - offers.open;
  return (
    <Section title={t('intake.counts')}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 lg:grid-cols-7">
        {lines.map(([what, count, to]) => (
          <div key={what} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">{t(counted(what), { count })}</dt>
            <dd className="text-2xl tabular-nums">
              {to !== null && count > 0 ? (
                <Link to={to} className="link">
                  {count}
                </Link>
              ) : (
                count
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-6 sm:grid-cols-2">
        {reviews.all > 0 && (
          <ProgressBar
            done={reviews.done}
            of={reviews.all}
            label={t('intake.reviewsDone', reviews)}
          />
        )}
        {offers.made > 0 && (
          <ProgressBar
            done={answered}
            of={offers.made}
            label={t('intake.offersAnswered', {
              ...{ answered, made: offers.made, accepted: offers.accepted },
              declined: offers.declined,
            })}
          />
        )}
      </div>
    </Section>
  );
}
