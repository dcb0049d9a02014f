import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** Everything that is kept about the reader, as one file. A plain form: the answer is a download. */
export function YourDataPart() {
  const { t } = useMessages();
  return (
    <Section title={t('people.account.data')}>
      <p>{t('people.account.dataBody')}</p>
      <form method="post" action="/account/export">
        <Button>{t('people.account.dataSubmit')}</Button>
      </form>
    </Section>
  );
}
