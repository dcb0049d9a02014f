import { Form } from '@remix-run/react';
import type { MentoringPage } from '~/server/fellowship/mentoring/page';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';

/** Pairing those who have no partner: as proposed, or two by hand. */
export function PairsPart({ page }: { page: MentoringPage }) {
  const { t } = useMessages();
  const { unpaired, proposed } = page;
  const choices = unpaired.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={t('mentor.pairs')}>
      {proposed.length > 0 && (
        <Form method="post" className="grid justify-items-start gap-3">
          <p className="max-w-reading text-muted">{t('mentor.proposedLead')}</p>
          <ul className="gap-x-10 sm:columns-2">
            {proposed.map(({ one, other }) => (
              <li key={`${one} ${other}`} className="break-inside-avoid">
                {t('mentor.two', { one, other })}
              </li>
            ))}
          </ul>
          <Button name="intent" value="pairAll">
            {t('mentor.pairAll', { count: proposed.length })}
          </Button>
        </Form>
      )}
      {choices.length < 2 ? (
        <p className="text-muted">{t('mentor.allPaired')}</p>
      ) : (
        <Form
          key={choices.length}
          method="post"
          className="flex flex-wrap items-end gap-x-4 gap-y-3"
        >
          <Select label={t('mentor.one')} name="one" choices={choices} />
          <Select
            label={t('mentor.other')}
            name="other"
            choices={choices}
            defaultValue={choices[1]?.value}
          />
          <Button name="intent" value="pair">
            {t('mentor.pairGo')}
          </Button>
        </Form>
      )}
    </Section>
  );
}
