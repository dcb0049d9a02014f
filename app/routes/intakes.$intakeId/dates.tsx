import type { IntakeOverview } from '~/server/fellowship/intakes/intakes';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** When it opens and closes, in its own zone. */
export function Dates({ intake }: { intake: IntakeOverview }) {
  const { t } = useMessages();
  const { opensAt, closesAt, publishedAt, timeZone, places, perApplication } = intake;
  return (
    <Section title={t('intake.dates')}>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Fact title={t('intake.opens')}>
          <DateTime at={opensAt} zone={timeZone} />
        </Fact>
        <Fact title={t('intake.closes')}>
          <DateTime at={closesAt} zone={timeZone} />
        </Fact>
        <Fact title={t('intake.zone')}>{timeZone}</Fact>
        <Fact title={t('intake.published')}>
          {publishedAt === null ? (
            t('intake.notPublished')
          ) : (
            <DateTime at={publishedAt} zone={timeZone} />
          )}
        </Fact>
        {places !== null && <Fact title={t('intake.field.places')}>{places}</Fact>}
        {perApplication !== null && (
          <Fact title={t('intake.field.review.perApplication')}>{perApplication}</Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="label-caps">{title}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
