import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

/** What was done; a one-time link is shown this once, because only its hash is kept. */
export function NewLink({ form, link }: { form: string; link: string | null }) {
  const { t } = useMessages();
  if (link === null) {
    return (
      <Notice tone="good" live="status">
        <p>{t(`people.list.done.${form}`)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="good" live="status" title={t('people.list.linkTitle')}>
      <p>{t('people.list.linkBody')}</p>
      <Field label={t('people.list.link')} value={link} readOnly required name="link" />
    </Notice>
  );
}
