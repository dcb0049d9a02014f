import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ReviewersPage } from './board-page';

interface DeadlineFormProps {
  board: ReviewersPage['board'];
  deadline: string;
}

/** Until when reviews may be handed in and changed. */
export function DeadlineForm({ board, deadline }: DeadlineFormProps) {
  const { t } = useMessages();
  const { reviewsBy, timeZone } = board.intake;
  if (board.chosen) return null;
  return (
    <Section title={t('reviewing.deadline.title')}>
      <p>
        {reviewsBy === null ? (
          t('reviewing.deadline.none')
        ) : (
          <>
            {t('reviewing.mine.until')} <DateTime at={reviewsBy} zone={timeZone} />
          </>
        )}
      </p>
      <Form method="post" className="grid max-w-xl gap-4" key={deadline}>
        <Field
          label={t('reviewing.deadline.at')}
          hint={t('reviewing.deadline.hint', { zone: timeZone })}
          name="at"
          type="datetime-local"
          defaultValue={deadline}
        />
        <div>
          <Button name="intent" value="deadline">
            {t('reviewing.deadline.go')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
