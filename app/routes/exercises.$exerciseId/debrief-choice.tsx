import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice-group';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** What people see in their debrief: their own seat's secrets, or everybody's. */
export function DebriefChoice({ shows }: { shows: 'own' | 'all' }) {
  const { t } = useMessages();
  return (
    <Section title={t('exercise.debrief.title')} id="debrief">
      <Form method="post" className="grid max-w-xl gap-3">
        <ChoiceGroup
          key={shows}
          legend={t('exercise.debrief.legend')}
          name="shows"
          defaultValue={shows}
          choices={[
            { value: 'own', label: t('exercise.debrief.own') },
            { value: 'all', label: t('exercise.debrief.all') },
          ]}
        />
        <div className="flex flex-wrap gap-2">
          <Button name="intent" value="debrief">
            {t('exercise.debrief.save')}
          </Button>
          <LinkButton to="debrief">{t('debrief.class.open')}</LinkButton>
        </div>
      </Form>
    </Section>
  );
}
