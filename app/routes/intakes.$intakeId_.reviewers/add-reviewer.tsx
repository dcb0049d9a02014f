import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import type { ReviewersPage } from './board-page';

interface AddReviewerProps {
  board: ReviewersPage['board'];
  countries: ReviewersPage['countries'];
  /** What was written where it was refused. */
  kept: Readonly<Record<string, string>>;
}

/** Adds somebody of the academy to the panel, or says anew where they are from. */
export function AddReviewer({ board, countries, kept }: AddReviewerProps) {
  const { t } = useMessages();
  return (
    <Section title={t('reviewing.add.title')} id="add">
      <p className="text-muted">{t('reviewing.add.what')}</p>
      <Form
        method="post"
        className="grid max-w-xl gap-4"
        key={`${board.reviewers.length} ${Object.values(kept).join(' ')}`}
      >
        <Field
          label={t('reviewing.add.email')}
          name="email"
          type="email"
          required
          autoComplete="off"
          defaultValue={kept.email}
        />
        <Field
          label={t('reviewing.add.institution')}
          hint={t('reviewing.add.institutionHint')}
          name="institution"
          maxLength={200}
          defaultValue={kept.institution}
        />
        <Select
          label={t('reviewing.add.country')}
          name="country"
          choices={[{ value: '', label: t('reviewing.add.noCountry') }, ...countries]}
          defaultValue={kept.country ?? ''}
        />
        <Field
          label={t('reviewing.add.most')}
          hint={t('reviewing.add.mostHint')}
          name="most"
          type="number"
          min={1}
          max={10_000}
          defaultValue={kept.most}
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" name="intent" value="add">
            {t('reviewing.add.go')}
          </Button>
          <LinkButton to={`/intakes/${board.intake.id}/reviewers`} kind="quiet">
            {t('reviewing.add.leave')}
          </LinkButton>
        </div>
      </Form>
    </Section>
  );
}
