import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { roleChoices } from './role-choices';

/** Inviting somebody: the answer is a link to hand over. */
export function InvitePart() {
  const { t } = useMessages();
  return (
    <Section title={t('people.list.invite')}>
      <p className="text-muted">{t('people.list.inviteBody')}</p>
      <Form method="post" className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto_auto]">
        <input type="hidden" name="intent" value="invite" />
        <Field label={t('people.field.name')} name="name" maxLength={120} required />
        <Field label={t('people.field.email')} name="email" type="email" required />
        <Select label={t('people.field.role')} name="role" choices={roleChoices(t)} />
        <Button kind="primary">{t('people.list.inviteSubmit')}</Button>
      </Form>
    </Section>
  );
}
