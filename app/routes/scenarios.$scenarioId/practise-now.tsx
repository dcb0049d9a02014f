import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ChoiceGroup } from '~/ui/choice-group';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import type { ScenarioPage } from './scenario-page';

/** A first table should be over before the coffee is cold, and leave time to think. */
const USUAL_PACE = 4;

/** One button between reading about a negotiation and sitting in it. */
export function PractiseNow({ scenario }: { scenario: ScenarioPage }) {
  const { t } = useMessages();
  return (
    <Card
      title={t('scenario.practise.title')}
      className="border-t-3 border-t-accent lg:sticky lg:top-4"
    >
      <p>{t('scenario.practise.lead')}</p>
      <Form method="post" className="grid gap-4">
        <Select
          label={t('scenario.practise.party')}
          name="party"
          defaultValue={scenario.firstParty}
          choices={scenario.parties.map(({ id, name, role }) => ({
            value: id,
            label: role === 'member' ? name : t(`scenario.practise.as.${role}`, { name }),
          }))}
        />
        <ChoiceGroup
          legend={t('scenario.practise.pace')}
          name="pace"
          defaultValue={String(USUAL_PACE)}
          choices={scenario.paces.map(({ pace, minutes }) => ({
            value: String(pace),
            label: t('scenario.practise.times', { pace }),
            note: t('scenario.minutes', { minutes }),
          }))}
        />
        <Button kind="primary">{t('scenario.practise.go')}</Button>
      </Form>
      <p className="text-sm text-muted">{t('scenario.practise.hint')}</p>
    </Card>
  );
}
