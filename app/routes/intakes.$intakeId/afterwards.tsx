import { Form } from '@remix-run/react';
import type { IntakeOverview } from '~/server/fellowship/intakes/intakes';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

interface AfterwardsProps {
  intake: IntakeOverview;
  /** What was sent and not taken. */
  refused: { intent: string; closesAt: string; places: string; reason: string } | undefined;
}

/** What may still be changed of a published call: more time, more places, each with a reason. */
export function Afterwards({ intake, refused }: AfterwardsProps) {
  const { t } = useMessages();
  const { may, timeZone, places } = intake;
  const again = (intent: string) => (refused?.intent === intent ? refused : undefined);
  return (
    <Section title={t('intake.after.title')}>
      <p className="max-w-prose text-muted">{t('intake.after.fixed')}</p>
      {may.extend && (
        <Disclosure summary={t('intake.extend.open')} open={again('extend') !== undefined}>
          <Form method="post" className="grid max-w-xl gap-4">
            <Field
              type="datetime-local"
              label={t('intake.extend.closes')}
              hint={t('intake.extend.hint', { zone: timeZone })}
              name="closesAt"
              required
              defaultValue={again('extend')?.closesAt}
            />
            <Reason value={again('extend')?.reason} />
            <div>
              <Button name="intent" value="extend">
                {t('intake.extend.go')}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
      {may.addPlaces && (
        <Disclosure summary={t('intake.places.open')} open={again('places') !== undefined}>
          <Form method="post" className="grid max-w-xl gap-4">
            <Field
              type="number"
              label={t('intake.places.label')}
              hint={t('intake.places.hint', { places: places ?? 0 })}
              name="places"
              min={(places ?? 0) + 1}
              max={5000}
              required
              defaultValue={again('places')?.places}
            />
            <Reason value={again('places')?.reason} />
            <div>
              <Button name="intent" value="places">
                {t('intake.places.go')}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

function Reason({ value }: { value: string | undefined }) {
  const { t } = useMessages();
  return (
    <Field
      label={t('intake.reason')}
      hint={t('intake.reasonHint')}
      name="reason"
      maxLength={500}
      required
      defaultValue={value}
    />
  );
}
