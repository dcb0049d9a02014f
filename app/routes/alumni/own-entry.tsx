import { Form } from '@remix-run/react';
import type { AlumniWords } from '~/server/fellowship/alumni/alumni';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';

interface OwnEntryProps {
  own: AlumniWords | null;
  cohorts: readonly { id: string; name: string }[];
  /** What was written, where it was refused. */
  given: AlumniWords | null;
}

/** The reader's own entry: in by consent, out at any time. */
export function OwnEntry({ own, cohorts, given }: OwnEntryProps) {
  const { t } = useMessages();
  const said = given ?? own;
  return (
    <Section title={t('alumni.own')} id="own">
      <p className="max-w-reading text-muted">{t(own ? 'alumni.ownIn' : 'alumni.ownOut')}</p>
      <Disclosure summary={t(own ? 'alumni.change' : 'alumni.enter')} open={given !== null}>
        <Form key={JSON.stringify(own)} method="post" className="grid max-w-2xl gap-5">
          {cohorts.length > 0 && (
            <Select
              label={t('alumni.cohort')}
              name="cohort"
              defaultValue={said?.cohortId}
              choices={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {cohorts.length === 0 && <input type="hidden" name="cohort" value={said?.cohortId} />}
          <Field
            label={t('alumni.headline')}
            hint={t('alumni.headlineHint')}
            name="headline"
            maxLength={160}
            required
            defaultValue={said?.headline}
          />
          <TextArea
            label={t('alumni.about')}
            name="about"
            maxLength={2000}
            defaultValue={said?.about}
          />
          <Field
            label={t('alumni.contact')}
            hint={t('alumni.contactHint')}
            name="contact"
            maxLength={300}
            defaultValue={said?.contact}
          />
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name="consent"
              value="1"
              required
              defaultChecked={own !== null}
              className="size-5 shrink-0 accent-accent"
            />
            {t('alumni.consent')}
          </label>
          <div>
            <Button kind="primary" name="intent" value="keep">
              {t('alumni.keep')}
            </Button>
          </div>
        </Form>
      </Disclosure>
      {own !== null && (
        <Form method="post">
          <Button kind="danger" name="intent" value="withdraw">
            {t('alumni.withdraw')}
          </Button>
        </Form>
      )}
    </Section>
  );
}
