import { Form } from '@remix-run/react';
import type { ApplicationPage } from '~/server/fellowship/screening/application';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const found = messageIds('intake.found.');

interface ScreenPartProps {
  application: ApplicationPage;
  mayScreen: boolean;
  commandId: string;
  refused: { reason: string; of: string } | undefined;
}

/** Whether it may be read by reviewers: what the rules say, what somebody found, and changing that. */
export function ScreenPart({ application, mayScreen, commandId, refused }: ScreenPartProps) {
  const { t } = useMessages();
  const { screening, reason, broken, state } = application;
  return (
    <Section title={t('intake.column.screening')}>
      <div className="grid justify-items-start gap-2">
        <p>
          <Badge tone={screening === 'eligible' ? 'good' : 'plain'}>
            {t(found(screening ?? 'none'))}
          </Badge>{' '}
          {screening === 'duplicate' ? t('intake.found.duplicateOf', { number: reason }) : reason}
        </p>
        {broken.length === 0 ? (
          <p className="text-muted">{t('intake.application.noneBroken')}</p>
        ) : (
          <>
            <p>{t('intake.application.broken')}</p>
            <ul className="list-disc pl-5">
              {broken.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {mayScreen && state === 'sent' && (
        <Disclosure summary={t('intake.application.screen')} open={refused !== undefined}>
          <Form method="post" className="grid max-w-xl gap-4" key={commandId}>
            <input type="hidden" name="commandId" value={commandId} />
            <div className="flex flex-wrap gap-2">
              <Button name="intent" value="eligible">
                {t('intake.found.eligible')}
              </Button>
              {screening !== null && (
                <Button name="intent" value="none" kind="quiet">
                  {t('intake.batch.undo')}
                </Button>
              )}
            </div>
            <Field
              label={t('intake.batch.reason')}
              hint={t('intake.batch.reasonHint')}
              name="reason"
              maxLength={500}
              defaultValue={refused?.reason ?? broken.join(' ')}
            />
            <div>
              <Button name="intent" value="ineligible">
                {t('intake.found.ineligible')}
              </Button>
            </div>
            <Field
              label={t('intake.batch.of')}
              hint={t('intake.batch.ofHint')}
              name="of"
              inputMode="numeric"
              maxLength={6}
              defaultValue={refused?.of}
            />
            <div>
              <Button name="intent" value="duplicate">
                {t('intake.found.duplicate')}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
