import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { RevealWarnings } from '~/ui/reveal-warnings';
import { Section } from '~/ui/section';
import type { OpenDraft } from './next-step';

/** Publishes the call, after asking; or removes the draft, after asking. */
export function Publish({ open, intakeId }: { open: OpenDraft; intakeId: string }) {
  const { t } = useMessages();
  const ready = open.faults === 0 && open.dates === null;
  return (
    <Section title={t('intake.publish.title')} id="publish">
      <div className="grid gap-2">
        <RevealWarnings intakeId={intakeId} warnings={open.warnings} />
        {ready ? (
          <Disclosure summary={t('intake.publish.ask')}>
            <Form method="post" className="grid justify-items-start gap-3">
              <p className="max-w-prose">{t('intake.publish.warning')}</p>
              <input type="hidden" name="seen" value={open.seen} />
              <Button kind="primary" name="intent" value="publish">
                {t('intake.publish.go')}
              </Button>
            </Form>
          </Disclosure>
        ) : (
          <p className="max-w-prose text-muted">{t('intake.publish.notYet')}</p>
        )}
        <Disclosure summary={t('intake.discard.ask')}>
          <Form method="post" className="grid justify-items-start gap-3">
            <p className="max-w-prose text-sm text-muted">{t('intake.discard.warning')}</p>
            <Button kind="danger" name="intent" value="discard">
              {t('intake.discard.go')}
            </Button>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}
