import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

/** Enrolling by a pasted list; what was too much for one time is there to be sent again. */
export function EnrolPart({ rest, open }: { rest: string; open: boolean }) {
  const { t } = useMessages();
  return (
    <Section title={t('cohort.enrol.title')} id="enrol">
      <Disclosure summary={t('cohort.enrol.paste')} open={open || rest !== ''}>
        <Form method="post" className="grid max-w-2xl gap-4">
          <TextArea
            key={rest}
            label={t('cohort.enrol.label')}
            hint={t('cohort.enrol.hint')}
            name="addresses"
            rows={8}
            required
            defaultValue={rest}
          />
          <div>
            <Button kind="primary" name="intent" value="enrol">
              {t('cohort.enrol.go')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Section>
  );
}
