import { Form, Link } from '@remix-run/react';
import type { Enrolled } from '~/server/teaching/enrolment';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

interface EnrolPartProps {
  /** What became of the list that was sent. */
  enrolled: Enrolled | null;
  open: boolean;
}

/** Enrolling by a pasted list; what was not understood, or too much at once, is there to be mended. */
export function EnrolPart({ enrolled, open }: EnrolPartProps) {
  const { t } = useMessages();
  const left = enrolled?.lines.filter(({ answer }) => answer === 'invalid' || answer === 'unknown');
  const rest = [...(left ?? []).map(({ line }) => line), enrolled?.rest ?? '']
    .filter((line) => line !== '')
    .join('\n');
  return (
    <Section title={t('cohort.enrol.title')} id="enrol">
      <Disclosure summary={t('cohort.enrol.paste')} open={open || rest !== ''}>
        <Form method="post" className="grid max-w-2xl gap-4">
          <TextArea
            key={`${enrolled?.lines.length ?? 0} ${rest}`}
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
      <p>
        <Link to="import" className="link inline-block py-1">
          {t('cohort.import.way')}
        </Link>
      </p>
    </Section>
  );
}
