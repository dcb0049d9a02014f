import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

const refusedBecause = messageIds('intake.refused.');

interface MakeProgrammeProps {
  /** What was sent and not taken, and why. */
  refused: { fault: string; name: string; summary: string } | undefined;
  open: boolean;
}

/** A new programme: its name, and a few words for those who run it. */
export function MakeProgramme({ refused, open }: MakeProgrammeProps) {
  const { t } = useMessages();
  const why = refused && t(refusedBecause(refused.fault));
  return (
    <Section title={t('programme.make.title')}>
      <Disclosure summary={t('programme.make.open')} open={open || refused !== undefined}>
        <Form method="post" className="grid max-w-xl gap-4">
          <Field
            label={t('programme.name')}
            name="name"
            maxLength={120}
            required
            defaultValue={refused?.name}
            error={refused?.fault === 'name' ? why : undefined}
          />
          <TextArea
            label={t('programme.summary')}
            hint={t('programme.summaryHint')}
            name="summary"
            maxLength={4_000}
            defaultValue={refused?.summary}
            error={refused?.fault === 'summary' ? why : undefined}
          />
          <div>
            <Button kind="primary">{t('programme.make.go')}</Button>
          </div>
        </Form>
      </Disclosure>
    </Section>
  );
}
