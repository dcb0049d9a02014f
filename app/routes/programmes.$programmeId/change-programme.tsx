import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

interface ChangeProgrammeProps {
  programme: { name: string; summary: string; archived: boolean };
  refused: { name: string; summary: string } | undefined;
}

/** Its name and summary, and the way out of the list of what goes on. */
export function ChangeProgramme({ programme, refused }: ChangeProgrammeProps) {
  const { t } = useMessages();
  const { archived } = programme;
  return (
    <Section title={t('programme.change.title')}>
      <div className="grid gap-2">
        <Disclosure summary={t('programme.change.open')} open={refused !== undefined}>
          <Form method="post" className="grid max-w-xl gap-4">
            <Field
              label={t('programme.name')}
              name="name"
              maxLength={120}
              required
              defaultValue={refused?.name ?? programme.name}
            />
            <TextArea
              label={t('programme.summary')}
              hint={t('programme.summaryHint')}
              name="summary"
              maxLength={4_000}
              defaultValue={refused?.summary ?? programme.summary}
            />
            <div>
              <Button name="intent" value="change">
                {t('programme.change.go')}
              </Button>
            </div>
          </Form>
        </Disclosure>
        <Disclosure summary={t(archived ? 'programme.restore' : 'programme.archive')}>
          <Form method="post" className="grid justify-items-start gap-3">
            <p className="max-w-prose text-sm text-muted">
              {t(archived ? 'programme.restoreHint' : 'programme.archiveHint')}
            </p>
            <Button name="intent" value={archived ? 'restore' : 'archive'}>
              {t(archived ? 'programme.restoreGo' : 'programme.archiveGo')}
            </Button>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}
