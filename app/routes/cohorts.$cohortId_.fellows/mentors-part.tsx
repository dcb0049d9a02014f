import { Form } from '@remix-run/react';
import type { MentoringPage } from '~/server/fellowship/mentoring/page';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';

/** The mentors with their numbers, and giving everybody left one of them. */
export function MentorsPart({ page, given }: { page: MentoringPage; given: string }) {
  const { t } = useMessages();
  const { mentors, withoutMentor } = page;
  return (
    <Section title={t('mentor.mentors')}>
      {mentors.length > 0 && (
        <ul className="flex flex-wrap gap-x-8 gap-y-1">
          {mentors.map(({ id, name, fellows }) => (
            <li key={id}>
              <span className="font-semibold">{name}</span>{' '}
              <span className="text-muted">{t('mentor.count', { count: fellows })}</span>
            </li>
          ))}
        </ul>
      )}
      {withoutMentor > 0 && (
        <Form method="post" className="grid max-w-2xl gap-4">
          <TextArea
            label={t('mentor.among')}
            hint={t('mentor.amongHint')}
            name="mentors"
            rows={4}
            required
            defaultValue={given === '' ? mentors.map(({ name }) => name).join('\n') : given}
          />
          <div>
            <Button name="intent" value="spread">
              {t('mentor.spread', { count: withoutMentor })}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
