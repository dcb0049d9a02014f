import { Link } from '@remix-run/react';
import { DateTime } from '~/ui/date-time';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ClosedPage } from './application-page';
import { OfferPanel } from './offer-panel';
import { OwnMatters } from './own-matters';
import { ReadableAnswer } from './readable-answer';
import { Status } from './status';
import type { ApplicationTold } from './told';
import { Told } from './told-notice';

interface ClosedProps {
  page: ClosedPage;
  told: ApplicationTold | undefined;
  email: string | null;
}

/** An application to read: how it stands, and what was sent in. */
export function Closed({ page, told, email }: ClosedProps) {
  const { t } = useMessages();
  const { number, call, sections, sentAt } = page;
  return (
    <>
      <Masthead
        kicker={t('application.kicker')}
        title={page.title}
        facts={
          <>
            <span>{t('application.number', { number })}</span>
            <span>
              {t('application.closed')} <DateTime at={call.closesAt} zone={call.zone} />
            </span>
            <Link to={`/calls/${call.slug}`} className="link">
              {t('application.call')}
            </Link>
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        <Told told={told} done={null} applicationId={page.id} />
        <Status page={page} />
        <OfferPanel page={page} />
        {sections.map((section) => (
          <Section
            key={section[0]?.question.id}
            title={
              section[0]?.question.section ??
              t(sentAt === null ? 'application.written.draft' : 'application.written.sent')
            }
          >
            <dl className="grid gap-4">
              {section.map(({ question, answer }) => (
                <div key={question.id} className="grid gap-0.5">
                  <dt className="font-semibold">{question.label}</dt>
                  <dd className="whitespace-pre-line wrap-anywhere">
                    <ReadableAnswer question={question} answer={answer} />
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        ))}
        <OwnMatters page={page} email={email} />
      </div>
    </>
  );
}
